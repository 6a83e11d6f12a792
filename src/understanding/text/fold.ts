import { foldEmoji } from "./emoji.ts";
import { foldNumbers } from "./numbers.ts";
import { foldToSimplified } from "./script.ts";
import { mendSpelling } from "./spelling.ts";

const ACCENTS = /(?<=[a-z])\p{M}+/gu;
const APOSTROPHES = /[’‘`´＇]/g;

/** Lower case, Simplified characters, mended slips; numbers still as written. Input: clean text. */
export const foldWords = (clean: string): string => {
  const lower = clean.toLowerCase().replace(APOSTROPHES, "'");
  const plain = /[\u00c0-\u024f]/.test(lower)
    ? lower.normalize("NFD").replace(ACCENTS, "").normalize("NFC")
    : lower;
  return mendSpelling(foldToSimplified(plain));
};

/** The form in which the classifier sees a message: folded words, numbers as placeholders, no emoji. */
export const foldForReading = (clean: string): string =>
  foldNumbers(foldEmoji(foldWords(clean)))
    .replace(/\s+/g, " ")
    .trim();
