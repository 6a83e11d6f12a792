import { CHINESE_DIRECT, CHINESE_EXCUSED, CHINESE_VEILED } from "./chinese.ts";
import { ENGLISH_DIRECT, ENGLISH_EXCUSED, ENGLISH_VEILED } from "./english.ts";

/** A message may mix languages, so all of them are always looked for. */
export const DIRECT: readonly RegExp[] = [...CHINESE_DIRECT, ...ENGLISH_DIRECT];
export const VEILED: readonly RegExp[] = [...CHINESE_VEILED, ...ENGLISH_VEILED];
export const EXCUSED: readonly RegExp[] = [...CHINESE_EXCUSED, ...ENGLISH_EXCUSED];
