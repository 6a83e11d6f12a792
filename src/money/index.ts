/** Exact amounts: decimals, currencies, rounding. */
export { isCurrency, minorUnitsOf } from "./currency.ts";
export { Exact, least, most, sum, ZERO } from "./exact.ts";
export { amountText, type Minor, type Rounding, rounded, roundedDown } from "./rounding.ts";
