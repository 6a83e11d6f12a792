import type { Language } from "../types.ts";
import { traditionalLean } from "./chinese.ts";
import { readLatin } from "./latin.ts";

export interface DetectedLanguage {
  readonly language: Language;
  /** True where the text is in a language that is none of ours; `language` is then the likeliest to be read. */
  readonly foreign: boolean;
}

const HAN = /\p{Script=Han}/gu;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const OTHER_SCRIPTS =
  /[\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Ethiopic}]/gu;
const NEUTRAL_LANGUAGE: Language = "zh-Hans";

const chinese = (characters: readonly string[], context: Language | undefined): Language => {
  const lean = traditionalLean(characters);
  if (lean > 0) return "zh-Hant";
  if (lean < 0) return "zh-Hans";
  return context === "zh-Hant" ? "zh-Hant" : "zh-Hans";
};

/**
 * Which of our languages a message is in. Messages that are too short to tell, or have no letters at all,
 * stay with the conversation's language.
 * @param clean text after `cleanText`
 */
export const detectLanguage = (clean: string, context: Language | undefined): DetectedLanguage => {
  const han = clean.match(HAN) ?? [];
  const kana = clean.match(KANA)?.length ?? 0;
  const others = clean.match(OTHER_SCRIPTS)?.length ?? 0;
  const latin = readLatin(clean.toLowerCase().replace(/[’‘`´]/g, "'"));
  if (others > han.length + latin.words * 2) return { language: context ?? "en", foreign: true };
  // の is fashionable in Chinese names; two kana beside few Han characters are Japanese.
  if (kana >= 2 && kana * 3 >= han.length) return { language: context ?? "en", foreign: true };
  if (han.length > 0 && latin.words <= han.length) return { language: chinese(han, context), foreign: false };
  if (latin.words === 0) return { language: context ?? NEUTRAL_LANGUAGE, foreign: false };
  const foreign = latin.foreign > latin.english && latin.foreign >= 2;
  if (foreign) return { language: context ?? "en", foreign: true };
  const tells = latin.english >= 2 || (latin.words >= 3 && latin.english >= 1) || latin.words >= 4;
  return { language: tells ? "en" : (context ?? "en"), foreign: false };
};
