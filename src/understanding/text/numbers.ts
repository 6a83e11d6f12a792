/** What stands for any number once a message is folded: which number it was is the slots' affair. */
export const NUMBER = "0";

const MASKED = /[*＊#]{2,}|(?<=[万分第])x+(?=\D|$)/g;
const DIGITS =
  /(?:(?:[$¥£€]|nt\$|hk\$|rmb|usd|gbp|cny|twd)\s?)?\d+(?:[.,:/-]\d+)*\s?(?:[wk](?![a-z])|[万千百亿])*/g;
const FRACTIONS = /[百千万]分之?[零一二三四五六七八九十百点]+/g;
// A Chinese numeral counts as a number before a unit; 一点, 一次, 一直 and the like are words.
const NUMERAL_BEFORE_UNIT =
  /[零〇一二两三四五六七八九十百千万亿半]+(?=[天日号月年周期元块毛角笔点]|个月|个半月|个星期|个礼拜|星期|礼拜|小时|多[天元块])|[一二两三四五六七八九几]?[百千万](?![一分])[零一二两三四五六七八九十百千]*/g;
const NOT_A_NUMERAL =
  /万一|一点(?!半|钟|[零一二三四五\d])|半天(?=[都没]|还没)|千万(?=别|不|要)|一号人|第[一二三]/;
const ORDINAL_ENDING = /(?<=0)(?:st|nd|rd|th)(?![a-z])/g;
const REPEATED = /0(?:\s?0)+/g;

/** Puts one placeholder in the place of every number in folded text: digits, masked digits, Chinese numerals. */
export const foldNumbers = (folded: string): string => {
  const digits = folded
    .replace(MASKED, NUMBER)
    .replace(DIGITS, NUMBER)
    .replace(ORDINAL_ENDING, "")
    .replace(FRACTIONS, NUMBER);
  const numerals = digits.replace(NUMERAL_BEFORE_UNIT, (numeral, offset: number, whole: string) =>
    NOT_A_NUMERAL.test(whole.slice(Math.max(0, offset - 1), offset + numeral.length + 2)) ? numeral : NUMBER,
  );
  return numerals.replace(REPEATED, NUMBER);
};
