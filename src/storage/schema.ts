import type { Generated } from "kysely";

/**
 * The tables as queries see them. Moments are RFC 3339 text in UTC, civil dates ISO text, amounts decimal text, and
 * JSON is text, so that the same rows mean the same in SQLite and PostgreSQL.
 */
export interface Tables {
  conversations: {
    id: string;
    channel: string;
    borrower: string | null;
    language: string;
    state: string;
    /** Grows by one with each turn; a commit that read an older one is refused. */
    revision: number;
    last_seq: number;
    created_at: string;
    updated_at: string;
  };
  messages: {
    conversation: string;
    seq: number;
    message_id: string;
    sender: string;
    at: string;
    language: string;
    text: string;
    reply: string | null;
    in_reply_to: string | null;
  };
  turns: {
    conversation: string;
    channel: string;
    message_id: string;
    at: string;
    record: string;
  };
  audit_events: {
    id: Generated<number>;
    conversation: string;
    at: string;
    kind: string;
    detail: string;
  };
  arrangements: {
    id: string;
    borrower: string;
    account: string;
    status: string;
    agreed_on: string;
    arrangement: string;
  };
  cases: {
    reference: string;
    conversation: string;
    borrower: string | null;
    about: string;
    urgent: number;
    opened_at: string;
    detail: string;
  };
  promises: {
    id: Generated<number>;
    conversation: string;
    borrower: string | null;
    account: string;
    promised_on: string;
    amount: string | null;
    currency: string | null;
    recorded_at: string;
  };
  contact_wishes: {
    id: Generated<number>;
    conversation: string;
    borrower: string | null;
    wish: string;
    until: string | null;
    because: string;
    recorded_at: string;
  };
  outbox: {
    id: Generated<number>;
    conversation: string;
    channel: string;
    seq: number;
    attempts: number;
    not_before: string;
    delivered_at: string | null;
    last_error: string | null;
  };
  borrowers: { id: string; borrower: string };
  accounts: {
    id: string;
    borrower: string;
    version: number;
    account: string;
    /** The day that a demo account's dates were counted from; null for a real one. */
    dated_from: string | null;
  };
}
