/** Emoji and platform faces that answer a question; all the others carry mood, not meaning, and are dropped. */
const YES = /[👍👌🙆✅🆗]/gu;
const NO = /[👎🙅❌🚫]/gu;
const THANKS = /🙏+/gu;
const OTHER = /\p{Extended_Pictographic}|[\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}]/gu;
// WeChat and QQ write faces as [流泪] or /难过.
const WRITTEN_FACES =
  /\[(?:[\p{Script=Han}a-z]{1,4})\]|\/(?:难过|微笑|大哭|流泪|发怒|抓狂|尴尬|委屈|可怜|快哭了|强|玫瑰|握手|抱拳|ok|害羞|呲牙|笑哭|晕|疑问|叹气)/giu;

/** Reads emoji in folded text. */
export const foldEmoji = (text: string): string =>
  text
    .replace(YES, " ok ")
    .replace(NO, " no ")
    .replace(THANKS, " ")
    .replace(OTHER, " ")
    .replace(WRITTEN_FACES, " ");
