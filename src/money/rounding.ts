import { Decimal } from "decimal.js";
import type { Exact } from "./exact.ts";

export type Rounding = "half_up" | "half_even";

/** How amounts of one request are cut to the currency's minor unit. */
export interface Minor {
  readonly digits: number;
  readonly rounding: Rounding;
}

/** To the minor unit, as the request says. */
export const rounded = (value: Exact, { digits, rounding }: Minor): Exact =>
  value.toDecimalPlaces(digits, rounding === "half_even" ? Decimal.ROUND_HALF_EVEN : Decimal.ROUND_HALF_UP);

/** Down to the minor unit: what a legal limit allows. */
export const roundedDown = (value: Exact, { digits }: Minor): Exact =>
  value.toDecimalPlaces(digits, Decimal.ROUND_DOWN);

/** An amount as text with all its minor digits: "0.50", never "0.5" or "-0.00". */
export const amountText = (value: Exact, { digits }: Minor): string => {
  const text = value.isZero() ? value.abs() : value;
  const [whole = "0", fraction = ""] = text.toString().split(".");
  return digits === 0 ? whole : `${whole}.${fraction.padEnd(digits, "0")}`;
};
