/** What the understanding layer says of one message. It knows nothing of accounts and reads no clock. */

export type Language = "zh-Hans" | "zh-Hant" | "en";
export const LANGUAGES: readonly Language[] = ["zh-Hans", "zh-Hant", "en"];

/** An intent's name from the catalogue (`intents/NAME.yaml`), or `out_of_scope`. */
export type IntentName = string;

export interface IntentScore {
  readonly intent: IntentName;
  /** Calibrated probability, 0 to 1. */
  readonly confidence: number;
}

/** A slot is one value, several in the order of the text, or candidates between which the dialog must ask. */
export type Slot<T> = T | readonly T[] | { readonly ambiguous: readonly T[] };

export interface AmountSlot {
  /** Decimal string in major units, as "3500" or "12.50". */
  readonly value: string;
  /** ISO 4217; left out where neither the text nor the account says it. */
  readonly currency?: string;
}

export interface DurationSlot {
  readonly n: number;
  readonly unit: "day" | "week" | "month" | "year";
}

export type HardshipReason =
  | "job_loss"
  | "illness"
  | "income_drop"
  | "disaster"
  | "bereavement"
  | "family"
  | "business"
  | "over_indebted"
  | "delayed_income"
  | "other";

export interface Slots {
  readonly amount?: Slot<AmountSlot>;
  /** ISO civil date. */
  readonly date?: Slot<string>;
  readonly duration?: Slot<DurationSlot>;
  readonly installments?: Slot<number>;
  /** A fraction as a decimal string: "0.0005". */
  readonly percentage?: Slot<string>;
  readonly day_of_month?: Slot<number>;
  readonly reason?: Slot<HardshipReason>;
  readonly phone?: Slot<string>;
  readonly product?: Slot<string>;
}

export interface Understood {
  readonly language: Language;
  readonly intent: IntentName;
  readonly confidence: number;
  /** Best first; holds `intent`; other readings and second intents follow. */
  readonly intents: readonly IntentScore[];
  readonly slots: Slots;
  /** True where the text is in a language that is none of ours. */
  readonly foreign?: boolean;
}

/** What the caller knows that helps to read the message. */
export interface MessageContext {
  /** The conversation's language; short or script-neutral messages stay with it. */
  readonly language?: Language;
  /** ISO 4217 currency of the account, for bare amounts. */
  readonly currency?: string;
  /**
   * What the open question asks for: a slot's name ("amount", "date", "installments", "day_of_month",
   * "duration", "phone", "reason", "percentage") or "confirm" (yes or no) or "choice" (one of a numbered list).
   */
  readonly expecting?: string;
  /** ISO civil date in the borrower's time zone. */
  readonly today: string;
  /** IANA zone. */
  readonly timeZone: string;
}

export interface Understanding {
  understand(text: string, context: MessageContext): Understood;
}
