import type { IntentFile, PhraseLine } from "../grammar/intentFile.ts";
import { seededRandom, seedOf } from "../seeded.ts";
import { cleanText } from "../text/clean.ts";
import { foldForReading } from "../text/fold.ts";

/** One folded text to learn from. */
export interface Example {
  readonly folded: string;
  readonly intent: string;
  /** Number of the phrase line it comes from: siblings share it. */
  readonly line: number;
  readonly weight: number;
}

/** No line teaches more texts than this, however many ways it can be said. */
const MOST_PER_LINE = 24;

const pick = (line: PhraseLine): readonly string[] => {
  if (line.texts.length <= MOST_PER_LINE) return line.texts;
  return seededRandom(seedOf(line.line))
    .shuffle([...line.texts])
    .slice(0, MOST_PER_LINE);
};

/**
 * The texts of all lines, folded and without repetitions inside an intent. A line with many expansions weighs more
 * than a line with one, but only as their square root: it is still one idea.
 */
export const examplesFrom = (intents: readonly IntentFile[]): readonly Example[] => {
  const seen = new Set<string>();
  const examples: Example[] = [];
  let lineNumber = 0;
  for (const { lines } of intents) {
    for (const line of lines) {
      const fresh: string[] = [];
      for (const text of pick(line)) {
        const folded = foldForReading(cleanText(text));
        const key = `${line.intent}\u0000${folded}`;
        if (folded === "" || seen.has(key)) continue;
        seen.add(key);
        fresh.push(folded);
      }
      const weight = fresh.length === 0 ? 0 : 1 / Math.sqrt(fresh.length);
      for (const folded of fresh) examples.push({ folded, intent: line.intent, line: lineNumber, weight });
      lineNumber++;
    }
  }
  return examples;
};
