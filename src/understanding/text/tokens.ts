/**
 * Tokens of folded text: a Han character each, a Latin word each, the number placeholder; punctuation is dropped.
 * Whole words of Chinese are left to the n-grams, which beat a dictionary on short, mistyped messages.
 */
const TOKEN = /[\p{Script=Han}]|[\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}]+(?:'[\p{L}]+)*|\d+/gu;

export const tokensOf = (folded: string): readonly string[] => folded.match(TOKEN) ?? [];
