import type { Transaction } from "kysely";
import type {
  Arrangement,
  Committed,
  ConversationState,
  ConversationStore,
  StoredConversation,
  StoredMessage,
  TurnRecord,
  TurnToCommit,
  WrittenReply,
} from "../conversation/index.ts";
import type { Language } from "../understanding/index.ts";
import type { Database } from "./database.ts";
import { recordEffects } from "./effects.ts";
import type { Tables } from "./schema.ts";

const writeConversation = async (
  trx: Transaction<Tables>,
  turn: TurnToCommit,
  lastSeq: number,
): Promise<boolean> => {
  const { before, inbound, state, at } = turn;
  const changing = {
    borrower: turn.borrower ?? null,
    language: state.language,
    state: JSON.stringify(state),
    last_seq: lastSeq,
    updated_at: at,
  };
  if (before === undefined) {
    const inserted = await trx
      .insertInto("conversations")
      .values({
        id: inbound.conversation,
        channel: inbound.channel,
        revision: 1,
        created_at: at,
        ...changing,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return inserted.numInsertedOrUpdatedRows === 1n;
  }
  const updated = await trx
    .updateTable("conversations")
    .set({ ...changing, revision: before.revision + 1 })
    .where("id", "=", before.id)
    .where("revision", "=", before.revision)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
};

const messagesOf = ({ inbound, at, record, before }: TurnToCommit): readonly StoredMessage[] => {
  const first = (before?.lastSeq ?? 0) + 1;
  const asked: StoredMessage = {
    seq: first,
    id: inbound.id,
    from: "borrower",
    at,
    language: record.language,
    text: inbound.text,
  };
  const answers = record.replies.map(
    (reply, index): StoredMessage => ({
      seq: first + 1 + index,
      id: `${inbound.id}/${index + 1}`,
      from: "assistant",
      at,
      language: record.language,
      text: reply.text,
      reply,
      inReplyTo: inbound.id,
    }),
  );
  return [asked, ...answers];
};

const writeMessages = async (
  trx: Transaction<Tables>,
  turn: TurnToCommit,
  messages: readonly StoredMessage[],
): Promise<void> => {
  const conversation = turn.inbound.conversation;
  await trx
    .insertInto("messages")
    .values(
      messages.map((message) => ({
        conversation,
        seq: message.seq,
        message_id: message.id,
        sender: message.from,
        at: message.at,
        language: message.language,
        text: message.text,
        reply: message.reply === undefined ? null : JSON.stringify(message.reply),
        in_reply_to: message.inReplyTo ?? null,
      })),
    )
    .execute();
  const outgoing = messages.filter(({ from }) => from !== "borrower");
  if (outgoing.length === 0) return;
  await trx
    .insertInto("outbox")
    .values(
      outgoing.map(({ seq }) => ({
        conversation,
        channel: turn.inbound.channel,
        seq,
        attempts: 0,
        not_before: turn.at,
        delivered_at: null,
        last_error: null,
      })),
    )
    .execute();
};

class Conflict extends Error {}

/** Conversations in the database. A turn is committed whole or not at all. */
export const conversationStore = (db: Database): ConversationStore => {
  const answered = async (channel: string, conversation: string, message: string) => {
    const row = await db
      .selectFrom("turns")
      .select("record")
      .where("channel", "=", channel)
      .where("conversation", "=", conversation)
      .where("message_id", "=", message)
      .executeTakeFirst();
    return row === undefined ? undefined : (JSON.parse(row.record) as TurnRecord);
  };

  const commit = async (turn: TurnToCommit): Promise<Committed> => {
    const { inbound, at, record } = turn;
    const messages = messagesOf(turn);
    const lastSeq = messages.at(-1)?.seq ?? 0;
    try {
      await db.transaction().execute(async (trx) => {
        const fresh = await trx
          .insertInto("turns")
          .values({
            conversation: inbound.conversation,
            channel: inbound.channel,
            message_id: inbound.id,
            at,
            record: JSON.stringify(record),
          })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        if (fresh.numInsertedOrUpdatedRows !== 1n) throw new Conflict();
        if (!(await writeConversation(trx, turn, lastSeq))) throw new Conflict();
        await writeMessages(trx, turn, messages);
        await recordEffects(trx, turn);
        if (turn.events.length > 0) {
          await trx
            .insertInto("audit_events")
            .values(
              turn.events.map(({ kind, detail }) => ({
                conversation: inbound.conversation,
                at,
                kind,
                detail: JSON.stringify(detail),
              })),
            )
            .execute();
        }
      });
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      const earlier = await answered(inbound.channel, inbound.conversation, inbound.id);
      return earlier === undefined ? { kind: "conflict" } : { kind: "repeated", record: earlier };
    }
    return { kind: "committed", messages };
  };

  const conversation = async (id: string): Promise<StoredConversation | undefined> => {
    const row = await db.selectFrom("conversations").selectAll().where("id", "=", id).executeTakeFirst();
    if (row === undefined) return undefined;
    return {
      id: row.id,
      revision: row.revision,
      channel: row.channel,
      ...(row.borrower === null ? {} : { borrower: row.borrower }),
      state: JSON.parse(row.state) as ConversationState,
      lastSeq: row.last_seq,
    };
  };

  const messages = async (id: string, afterSeq: number): Promise<readonly StoredMessage[]> => {
    const rows = await db
      .selectFrom("messages")
      .selectAll()
      .where("conversation", "=", id)
      .where("seq", ">", afterSeq)
      .orderBy("seq")
      .execute();
    return rows.map((row) => ({
      seq: row.seq,
      id: row.message_id,
      from: row.sender as StoredMessage["from"],
      at: row.at,
      language: row.language as Language,
      text: row.text,
      ...(row.reply === null ? {} : { reply: JSON.parse(row.reply) as WrittenReply }),
      ...(row.in_reply_to === null ? {} : { inReplyTo: row.in_reply_to }),
    }));
  };

  const arrangements = async (borrower: string): Promise<readonly Arrangement[]> => {
    const rows = await db
      .selectFrom("arrangements")
      .select(["arrangement", "status"])
      .where("borrower", "=", borrower)
      .orderBy("agreed_on", "desc")
      .orderBy("id")
      .execute();
    return rows.map(({ arrangement, status }) => ({
      ...(JSON.parse(arrangement) as Arrangement),
      status: status as Arrangement["status"],
    }));
  };

  return { conversation, answered, commit, messages, arrangements };
};
