/**
 * Digits after the decimal point by currency. Source: ISO 4217 list one (SIX, the maintenance agency); what is not
 * named here has two. A lender that settles in other units (TWD in whole dollars) says so with `minorUnits`.
 */
const NO_DIGITS = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";
const THREE_DIGITS = "BHD IQD JOD KWD LYD OMR TND";

const DIGITS: ReadonlyMap<string, number> = new Map([
  ...NO_DIGITS.split(" ").map((code): [string, number] => [code, 0]),
  ...THREE_DIGITS.split(" ").map((code): [string, number] => [code, 3]),
  ["CLF", 4],
  ["UYW", 4],
]);

const KNOWN: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"));

export const isCurrency = (code: string): boolean => KNOWN.has(code);

/** Digits after the decimal point that amounts of a currency have. */
export const minorUnitsOf = (currency: string): number => DIGITS.get(currency) ?? 2;
