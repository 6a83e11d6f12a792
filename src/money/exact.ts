import { Decimal } from "decimal.js";

/**
 * The decimals that all amounts and rates are worked out in. Forty significant digits hold any product of an amount,
 * a rate and a number of days exactly; only divisions and powers are cut there, far below any minor unit.
 */
export const Exact = Decimal.clone({
  precision: 40,
  rounding: Decimal.ROUND_HALF_UP,
  toExpNeg: -60,
  toExpPos: 60,
});
export type Exact = Decimal;

export const ZERO = new Exact(0);

export const sum = (values: readonly Exact[]): Exact => {
  let total: Exact = ZERO;
  for (const value of values) total = total.plus(value);
  return total;
};

export const least = (a: Exact, b: Exact): Exact => (a.lessThan(b) ? a : b);
export const most = (a: Exact, b: Exact): Exact => (a.greaterThan(b) ? a : b);
