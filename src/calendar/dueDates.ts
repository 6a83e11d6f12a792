import { LocalDate } from "@js-joda/core";
import { type CivilDate, isMonthEnd, parsed, plusDays } from "./civil.ts";

export interface Frequency {
  readonly n: number;
  readonly unit: "month" | "week" | "day";
}

const onDay = (year: number, month: number, day: number): LocalDate => {
  const first = LocalDate.of(year, month, 1);
  return first.withDayOfMonth(day < first.lengthOfMonth() ? day : first.lengthOfMonth());
};

/**
 * The date that lies `months` months after an anchor and keeps the anchor's day of the month, cut to the month's
 * length: 31 Jan, 29 Feb, 31 Mar. With `endOfMonth` an anchor on the last day of its month stays on last days.
 */
export const monthlyReturn = (anchor: CivilDate, months: number, endOfMonth: boolean): CivilDate => {
  const start = parsed(anchor);
  const target = start.withDayOfMonth(1).plusMonths(months);
  const day = endOfMonth && isMonthEnd(anchor) ? 31 : start.dayOfMonth();
  return onDay(target.year(), target.monthValue(), day).toString();
};

/** The date `k` periods after an anchor. */
export const periodsAfter = (
  anchor: CivilDate,
  k: number,
  every: Frequency,
  endOfMonth: boolean,
): CivilDate => {
  switch (every.unit) {
    case "month":
      return monthlyReturn(anchor, k * every.n, endOfMonth);
    case "week":
      return plusDays(anchor, k * every.n * 7);
    case "day":
      return plusDays(anchor, k * every.n);
  }
};

/** A day of the month, cut to the month's length, first on or after `from`. */
export const nextOnDay = (from: CivilDate, day: number): CivilDate => {
  const start = parsed(from);
  const here = onDay(start.year(), start.monthValue(), day);
  if (!here.isBefore(start)) return here.toString();
  const next = start.withDayOfMonth(1).plusMonths(1);
  return onDay(next.year(), next.monthValue(), day).toString();
};
