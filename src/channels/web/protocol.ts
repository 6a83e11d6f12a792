/**
 * What travels between a browser and the web channel, shared with the widget; types and constants only.
 *
 * Every message of a conversation, the borrower's own too, carries `seq`, counted from 1 without gaps. A client keeps the
 * highest one that it has shown and asks for what came after it, so a reconnect neither loses nor doubles anything.
 *
 * Socket: `GET {endpoint}/api/v1/conversations/{id}/socket?after=SEQ` with the session token, where there is one, as
 * the second of two subprotocols (`kuanxian.v1`, `token.{token}`), since browsers cannot set headers there.
 * Fallback: `GET {endpoint}/api/v1/conversations/{id}/messages?after=SEQ&wait=SECONDS` answers `{"messages":[WireMessage]}`
 * and `POST {endpoint}/api/v1/conversations/{id}/messages` takes `{"id","text","language"?}`; the token travels as
 * `Authorization: Bearer {token}`.
 */

export const SUBPROTOCOL = "kuanxian.v1";
export const TOKEN_SUBPROTOCOL_PREFIX = "token.";

/** The longest message that is accepted, in characters; the widget stops there, the server answers 413 beyond. */
export const MAX_MESSAGE_CHARACTERS = 4000;

export type WireLanguage = "zh-Hans" | "zh-Hant" | "en";

export interface WireQuickReply {
  /** What the button says, and what is sent as the borrower's message when it is pressed. */
  readonly title: string;
  /** `tel:` link: pressing it calls and sends nothing. */
  readonly call?: string;
}

/** Amounts and dates are already written out for the reader; `due` is ISO for the `<time>` element. */
export interface WirePlanRow {
  readonly n: number;
  readonly due: string;
  readonly dueText: string;
  readonly amountText: string;
}

export interface WirePlanCard {
  readonly title: string;
  readonly rows: readonly WirePlanRow[];
  /** Label and value pairs in order: total, what it costs beyond paying today, until when it holds. */
  readonly lines: readonly { readonly label: string; readonly value: string }[];
}

export interface WireMessage {
  readonly seq: number;
  /** The sender's id for a borrower's message; unique in the conversation. */
  readonly id: string;
  readonly from: "borrower" | "assistant" | "person";
  /** RFC 3339, UTC. */
  readonly at: string;
  readonly language: WireLanguage;
  /** Paragraphs are separated by a line feed; `**bold**` is the only markup. Holds the plan as text too. */
  readonly text: string;
  readonly quickReplies?: readonly WireQuickReply[];
  /** Where there is a card, `textBesideCard` is `text` without the plan's rows, for a client that draws the card. */
  readonly plan?: WirePlanCard;
  readonly textBesideCard?: string;
  readonly inReplyTo?: string;
}

export type ClientFrame =
  | { readonly type: "message"; readonly id: string; readonly text: string; readonly language?: WireLanguage }
  | { readonly type: "ping" };

export type ServerFrame =
  /** First frame: the conversation's language and the highest `seq` there is; the messages after `after` follow. */
  | { readonly type: "hello"; readonly language: WireLanguage; readonly lastSeq: number; readonly lenderName: string }
  | { readonly type: "message"; readonly message: WireMessage }
  | { readonly type: "typing"; readonly on: boolean }
  /** The message `id` could not be taken; `code` says whether sending it again can help. */
  | { readonly type: "refused"; readonly id: string; readonly code: RefusalCode; readonly message: string }
  | { readonly type: "pong" };

export type RefusalCode = "too_long" | "empty" | "too_many" | "forbidden" | "try_again";
