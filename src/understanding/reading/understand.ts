import { crisisIn } from "../crisis/index.ts";
import { detectLanguage } from "../language/detect.ts";

import { cleanText } from "../text/clean.ts";
import { foldEmoji } from "../text/emoji.ts";
import { foldWords } from "../text/fold.ts";
import { foldNumbers } from "../text/numbers.ts";
import type {
  IntentName,
  IntentScore,
  Language,
  MessageContext,
  Slots,
  Understanding,
  Understood,
} from "../types.ts";
import { answerTo } from "./answers.ts";
import { clausesOf } from "./clauses.ts";
import { withoutSetAside } from "./negation.ts";

export type SlotReader = (
  text: string,
  context: Pick<MessageContext, "currency" | "expecting" | "today" | "timeZone"> & {
    readonly language: Language;
  },
) => Slots;

/** All intents for folded text, best first, with calibrated confidences. */
export type Ranker = (folded: string) => readonly IntentScore[];

export const OUT_OF_SCOPE: IntentName = "out_of_scope";
const CRISIS: IntentName = "crisis";

/** Below this calibrated confidence a guess is not acted on: the bot says that it did not understand. */
const REFUSE_BELOW = 0.3;
/** A second intent of another clause is reported from here on. */
const CLAUSE_SAYS = 0.55;
const WORTH_LISTING = 0.02;
const MOST_LISTED = 5;
const COURTESIES: ReadonlySet<IntentName> = new Set([
  "greet",
  "thanks",
  "goodbye",
  "affirm",
  "deny",
  OUT_OF_SCOPE,
]);

const merge = (lists: readonly (readonly IntentScore[])[]): readonly IntentScore[] => {
  const highest = new Map<IntentName, number>();
  for (const list of lists) {
    for (const { intent, confidence } of list) {
      highest.set(intent, Math.max(confidence, highest.get(intent) ?? 0));
    }
  }
  return [...highest]
    .map(([intent, confidence]) => ({ intent, confidence }))
    .sort((a, b) => b.confidence - a.confidence);
};

/** The best reading first; then the others that are worth saying. */
const listed = (first: IntentScore, others: readonly IntentScore[]): readonly IntentScore[] => [
  first,
  ...others
    .filter(({ intent, confidence }) => intent !== first.intent && confidence >= WORTH_LISTING)
    .slice(0, MOST_LISTED - 1),
];

const readOf = (folded: string): string => foldNumbers(foldEmoji(folded)).trim();

interface Ranked {
  readonly best: IntentScore;
  readonly all: readonly IntentScore[];
}

const rank = (folded: string, rankIntents: Ranker): Ranked => {
  const whole = rankIntents(readOf(withoutSetAside(folded)));
  const clauses = clausesOf(folded).map((clause) => rankIntents(readOf(clause)));
  const second = clauses.flatMap((ranking) =>
    ranking
      .slice(0, 1)
      .filter(({ intent, confidence }) => confidence >= CLAUSE_SAYS && !COURTESIES.has(intent)),
  );
  const all = merge([whole, second]);
  const guess = whole[0] ?? { intent: OUT_OF_SCOPE, confidence: 1 };
  const stronger = COURTESIES.has(guess.intent) && guess.intent !== OUT_OF_SCOPE ? second[0] : undefined;
  return { best: stronger ?? guess, all };
};

const nothingSaid = (language: Language): Understood => {
  const score: IntentScore = { intent: OUT_OF_SCOPE, confidence: 1 };
  return { language, intent: OUT_OF_SCOPE, confidence: 1, intents: [score], slots: {} };
};

const SAYS_ANYTHING = /[\p{L}\p{N}]/u;

/** Reads messages with a trained model. Pure: the same message and context always give the same answer. */
export const understandingWith = (rankIntents: Ranker, readSlots: SlotReader): Understanding => ({
  understand(text: string, context: MessageContext): Understood {
    const clean = cleanText(text);
    const folded = foldWords(clean);
    const { language, foreign } = detectLanguage(clean, context.language);
    if (!SAYS_ANYTHING.test(readOf(folded))) return nothingSaid(language);
    const slots = readSlots(clean, { ...context, language });
    const { best, all } = rank(folded, rankIntents);
    const answered =
      context.expecting === undefined ? undefined : answerTo(context.expecting, folded, slots, best);
    const refused = answered === undefined && (foreign || best.confidence < REFUSE_BELOW);
    const guess = answered ?? (refused ? { intent: OUT_OF_SCOPE, confidence: 1 - best.confidence } : best);
    const crisis = crisisIn(folded);
    const first: IntentScore =
      crisis === undefined ? guess : { intent: CRISIS, confidence: crisis.confidence };
    const intents = listed(first, merge([[guess], all]));
    return {
      language,
      intent: first.intent,
      confidence: first.confidence,
      intents,
      slots,
      ...(foreign ? { foreign: true } : {}),
    };
  },
});
