import type { Transaction } from "kysely";
import type { Effect, TurnToCommit } from "../conversation/index.ts";
import type { Tables } from "./schema.ts";

const recordEffect = async (
  trx: Transaction<Tables>,
  { inbound, at, borrower }: TurnToCommit,
  effect: Effect,
): Promise<void> => {
  const conversation = inbound.conversation;
  const who = borrower ?? null;
  switch (effect.kind) {
    case "arrangement_accepted":
    case "approval_requested": {
      const { arrangement } = effect;
      // A new arrangement takes the place of the one that ran on the account.
      await trx
        .updateTable("arrangements")
        .set({ status: "cancelled" })
        .where("account", "=", arrangement.account)
        .where("status", "in", ["active", "awaiting_approval"])
        .execute();
      await trx
        .insertInto("arrangements")
        .values({
          id: arrangement.id,
          borrower: arrangement.borrower,
          account: arrangement.account,
          status: arrangement.status,
          agreed_on: arrangement.agreedOn,
          arrangement: JSON.stringify(arrangement),
        })
        .execute();
      return;
    }
    case "hand_over":
    case "case_opened": {
      await trx
        .insertInto("cases")
        .values({
          reference: effect.reference,
          conversation,
          borrower: who,
          about: effect.kind === "hand_over" ? "hand_over" : effect.about,
          urgent: effect.kind === "hand_over" && effect.urgent ? 1 : 0,
          opened_at: at,
          detail: JSON.stringify(effect),
        })
        .execute();
      return;
    }
    case "promise_recorded":
      await trx
        .insertInto("promises")
        .values({
          conversation,
          borrower: who,
          account: effect.account,
          promised_on: effect.on,
          amount: effect.amount ?? null,
          currency: effect.currency ?? null,
          recorded_at: at,
        })
        .execute();
      return;
    case "outreach_paused":
    case "contact_wish":
      await trx
        .insertInto("contact_wishes")
        .values({
          conversation,
          borrower: who,
          wish: effect.kind === "outreach_paused" ? "pause" : effect.wish,
          until: (effect.kind === "outreach_paused" ? effect.until : effect.at) ?? null,
          because: effect.kind === "outreach_paused" ? effect.because : "borrower_request",
          recorded_at: at,
        })
        .execute();
      return;
  }
};

/** Writes what a turn changed beyond its words. */
export const recordEffects = async (trx: Transaction<Tables>, turn: TurnToCommit): Promise<void> => {
  for (const effect of turn.record.effects) await recordEffect(trx, turn, effect);
};
