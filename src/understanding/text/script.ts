import { Converter } from "opencc-js/t2cn";

const toSimplified = Converter({ from: "t", to: "cn" });
const toSimplifiedFromHongKong = Converter({ from: "hk", to: "cn" });

const HAN = /\p{Script=Han}/u;

/** Folds Traditional characters to Simplified ones, for reading only: what is said is never converted. */
export const foldToSimplified = (text: string): string =>
  HAN.test(text) ? toSimplifiedFromHongKong(toSimplified(text)) : text;
