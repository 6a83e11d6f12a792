import { DIRECT, EXCUSED, VEILED } from "./expressions.ts";

/** Someone may be in danger. `plainness` says how openly it was said. */
export interface Crisis {
  readonly plainness: "direct" | "veiled";
  readonly confidence: number;
}

const SPACES_INSIDE_HAN = /(?<=\p{Script=Han})[\s*·.,，。、_~-]+(?=\p{Script=Han})/gu;

const anyOf = (patterns: readonly RegExp[], text: string): boolean =>
  patterns.some((pattern) => pattern.test(text));

/**
 * Looks for words of self-harm, of not wanting to live, of danger. It depends on no model, so that no training can
 * lose it; a sentence that merely sounds like it (笑死我了) is taken out before, the rest of the message still counts.
 * @param folded folded words (lower case, Simplified, digits as written)
 */
export const crisisIn = (folded: string): Crisis | undefined => {
  let text = folded.replace(SPACES_INSIDE_HAN, "");
  for (const idiom of EXCUSED) text = text.replace(idiom, " ");
  if (anyOf(DIRECT, text)) return { plainness: "direct", confidence: 0.99 };
  // Punctuation inside a Chinese sentence may part what belongs together, or join what does not: both are tried.
  let parted = folded;
  for (const idiom of EXCUSED) parted = parted.replace(idiom, " ");
  if (anyOf(DIRECT, parted)) return { plainness: "direct", confidence: 0.99 };
  if (anyOf(VEILED, text) || anyOf(VEILED, parted)) return { plainness: "veiled", confidence: 0.85 };
  return undefined;
};
