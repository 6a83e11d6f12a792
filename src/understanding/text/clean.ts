/**
 * First pass over what somebody typed: compatibility forms (full-width, ligatures, circled digits) become plain,
 * invisible and direction-changing characters disappear, look-alike letters inside Latin words become Latin.
 * Nothing here depends on a language; the script and the letters' case are kept.
 */

/** Longer messages are read at both ends only: what matters is said first or last. */
const LONGEST = 4_000;
const HEAD = 3_000;

// Zero-width and bidirectional controls, soft hyphen, tags, variation selectors, byte-order mark (Unicode 16, general category Cf and friends).
const INVISIBLE =
  /\p{Cf}|[\u115f\u1160\u3164\uffa0\uffff\ufffe]|\u034f|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/gu;
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
const STACKED_MARKS = /(\p{M})\p{M}+/gu;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Cyrillic and Greek letters that are drawn like Latin ones (Unicode confusables.txt, the common part). */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  [
    "аa",
    "еe",
    "оo",
    "рp",
    "сc",
    "уy",
    "хx",
    "ѕs",
    "іi",
    "јj",
    "һh",
    "ԁd",
    "ԛq",
    "ԝw",
    "ьb",
    "кk",
    "мm",
    "нh",
    "тt",
    "вb",
    "АA",
    "ВB",
    "ЕE",
    "КK",
    "МM",
    "НH",
    "ОO",
    "РP",
    "СC",
    "ТT",
    "ХX",
    "УY",
    "ІI",
    "Јj",
    "αa",
    "οo",
    "ρp",
    "νv",
    "ιi",
    "κk",
    "υu",
    "χx",
    "ΑA",
    "ΒB",
    "ΕE",
    "ΗH",
    "ΙI",
    "ΚK",
    "ΜM",
    "ΝN",
    "ΟO",
    "ΡP",
    "ΤT",
    "ΧX",
  ].map((pair) => [pair.charAt(0), pair.slice(1)]),
);
const WORD_OF_MIXED_SCRIPTS =
  /(?=[\p{Script=Cyrillic}\p{Script=Greek}]*\p{Script=Latin})[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{2,64}/gu;
const LOOKS_FOREIGN = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

const unmask = (word: string): string => {
  if (!LOOKS_FOREIGN.test(word)) return word;
  return [...word].map((letter) => LOOK_ALIKES.get(letter) ?? letter).join("");
};

const shorten = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, HEAD)} ${text.slice(text.length - (LONGEST - HEAD))}`;

/** The message as its reader would see it. Bounded: at most about 4,000 characters come out. */
export const cleanText = (text: string): string => {
  const plain = shorten(shorten(text.length > 200_000 ? text.slice(0, 200_000) : text).normalize("NFKC"))
    .replace(LONE_SURROGATE, " ")
    .replace(INVISIBLE, "")
    .replace(CONTROL, " ")
    .replace(STACKED_MARKS, "$1");
  const unmasked = LOOKS_FOREIGN.test(plain) ? plain.replace(WORD_OF_MIXED_SCRIPTS, unmask) : plain;
  return unmasked.replace(/\s+/g, " ").trim();
};
