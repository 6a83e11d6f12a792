import type { Database } from "./database.ts";

/** A message that was committed and has not reached its channel yet. */
export interface Waiting {
  readonly id: number;
  readonly conversation: string;
  readonly channel: string;
  readonly seq: number;
  readonly attempts: number;
}

export interface Outbox {
  /** Messages whose time has come, in the order of their commit; at most `limit`. */
  due(now: string, limit: number): Promise<readonly Waiting[]>;
  delivered(conversation: string, seqs: readonly number[], at: string): Promise<void>;
  /** Tried without success: not again before `notBefore`. */
  failed(id: number, notBefore: string, error: string): Promise<void>;
}

export const outbox = (db: Database): Outbox => ({
  due: (now, limit) =>
    db
      .selectFrom("outbox")
      .select(["id", "conversation", "channel", "seq", "attempts"])
      .where("delivered_at", "is", null)
      .where("not_before", "<=", now)
      .orderBy("id")
      .limit(limit)
      .execute(),
  delivered: async (conversation, seqs, at) => {
    if (seqs.length === 0) return;
    await db
      .updateTable("outbox")
      .set({ delivered_at: at })
      .where("conversation", "=", conversation)
      .where("seq", "in", [...seqs])
      .execute();
  },
  failed: async (id, notBefore, error) => {
    await db
      .updateTable("outbox")
      .set((row) => ({ attempts: row("attempts", "+", 1), not_before: notBefore, last_error: error }))
      .where("id", "=", id)
      .execute();
  },
});
