import type { Language, Understood } from "../types.ts";

/** A message with the intent that a person gave it. */
export interface LabelledMessage {
  readonly id: string;
  readonly language?: Language;
  readonly text: string;
  readonly intent: string;
  /** Other intents that a fair reader would accept. */
  readonly alsoAcceptable: readonly string[];
  readonly expecting?: string;
}

export interface Judged {
  readonly message: LabelledMessage;
  readonly understood: Understood;
  readonly strict: boolean;
  readonly accepted: boolean;
}

export interface IntentFigures {
  readonly intent: string;
  readonly messages: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface CalibrationBin {
  readonly from: number;
  readonly to: number;
  readonly messages: number;
  /** Mean confidence of the bin. */
  readonly confidence: number;
  /** Share that was accepted. */
  readonly right: number;
}

export interface Figures {
  readonly messages: number;
  readonly inScope: {
    readonly messages: number;
    readonly strict: number;
    readonly accepted: number;
    readonly refused: number;
  };
  readonly outOfScope: { readonly messages: number; readonly keptOut: number; readonly accepted: number };
  readonly accepted: number;
  readonly strict: number;
  readonly macroF1: number;
  readonly languageRight: number;
  readonly perIntent: readonly IntentFigures[];
  readonly confusions: readonly { readonly said: string; readonly read: string; readonly messages: number }[];
  readonly calibration: readonly CalibrationBin[];
  /** Expected calibration error over ten bins. */
  readonly calibrationError: number;
  readonly crisisFalseAlarms: number;
}

const OUT_OF_SCOPE = "out_of_scope";
const CRISIS = "crisis";

export const judge = (message: LabelledMessage, understood: Understood): Judged => {
  const strict = understood.intent === message.intent;
  return {
    message,
    understood,
    strict,
    accepted: strict || message.alsoAcceptable.includes(understood.intent),
  };
};

const share = <T>(items: readonly T[], is: (item: T) => boolean): number =>
  items.length === 0 ? 0 : items.filter(is).length / items.length;

const perIntentOf = (judged: readonly Judged[]): readonly IntentFigures[] => {
  const names = [...new Set(judged.map(({ message }) => message.intent))].sort();
  return names.map((intent) => {
    const labelled = judged.filter(({ message }) => message.intent === intent);
    const read = judged.filter(({ understood }) => understood.intent === intent);
    const recall = share(labelled, ({ accepted }) => accepted);
    const precision = share(read, ({ accepted }) => accepted);
    const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    return { intent, messages: labelled.length, precision, recall, f1 };
  });
};

const binsOf = (judged: readonly Judged[]): readonly CalibrationBin[] =>
  Array.from({ length: 10 }, (_, bin) => {
    const inside = judged.filter(
      ({ understood }) => Math.min(9, Math.floor(understood.confidence * 10)) === bin,
    );
    return {
      from: bin / 10,
      to: (bin + 1) / 10,
      messages: inside.length,
      confidence:
        inside.reduce((sum, { understood }) => sum + understood.confidence, 0) / Math.max(1, inside.length),
      right: share(inside, ({ accepted }) => accepted),
    };
  });

const confusionsOf = (judged: readonly Judged[]): Figures["confusions"] => {
  const counts = new Map<string, { said: string; read: string; messages: number }>();
  for (const { message, understood, accepted } of judged) {
    if (accepted) continue;
    const key = `${message.intent} ${understood.intent}`;
    const before = counts.get(key)?.messages ?? 0;
    counts.set(key, { said: message.intent, read: understood.intent, messages: before + 1 });
  }
  return [...counts.values()].sort((a, b) => b.messages - a.messages || a.said.localeCompare(b.said));
};

/** All figures of one evaluation. In scope is what a person labelled as anything but `out_of_scope`. */
export const measure = (judged: readonly Judged[]): Figures => {
  const inside = judged.filter(({ message }) => message.intent !== OUT_OF_SCOPE);
  const outside = judged.filter(({ message }) => message.intent === OUT_OF_SCOPE);
  const perIntent = perIntentOf(judged);
  const calibration = binsOf(judged);
  return {
    messages: judged.length,
    inScope: {
      messages: inside.length,
      strict: share(inside, ({ strict }) => strict),
      accepted: share(inside, ({ accepted }) => accepted),
      refused: share(inside, ({ understood, accepted }) => understood.intent === OUT_OF_SCOPE && !accepted),
    },
    outOfScope: {
      messages: outside.length,
      keptOut: share(outside, ({ understood }) => understood.intent === OUT_OF_SCOPE),
      accepted: share(outside, ({ accepted }) => accepted),
    },
    accepted: share(judged, ({ accepted }) => accepted),
    strict: share(judged, ({ strict }) => strict),
    macroF1: perIntent.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, perIntent.length),
    languageRight: share(
      judged,
      ({ message, understood }) => message.language === undefined || message.language === understood.language,
    ),
    perIntent,
    confusions: confusionsOf(judged),
    calibration,
    calibrationError: calibration.reduce(
      (sum, { messages, confidence, right }) =>
        sum + (messages / Math.max(1, judged.length)) * Math.abs(confidence - right),
      0,
    ),
    crisisFalseAlarms: share(
      judged,
      ({ message, understood, accepted }) =>
        understood.intent === CRISIS && message.intent !== CRISIS && !accepted,
    ),
  };
};
