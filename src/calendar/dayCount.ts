import { LocalDate } from "@js-joda/core";
import { type CivilDate, daysBetween, isLeapYear, parsed } from "./civil.ts";

export type DayCount = "30/360" | "30E/360" | "ACT/360" | "ACT/365F" | "ACT/ACT-ISDA";
export const DAY_COUNTS = ["30/360", "30E/360", "ACT/360", "ACT/365F", "ACT/ACT-ISDA"] as const;

/** A part of a year as a fraction of whole numbers, so that it can be multiplied first and divided last. */
export interface YearFraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** Days by 30/360: ISDA 2006 §4.16(f); with `european` §4.16(g), also called 30E/360. */
export const days30 = (from: CivilDate, to: CivilDate, european: boolean): number => {
  const start = parsed(from);
  const end = parsed(to);
  const d1 = start.dayOfMonth() === 31 ? 30 : start.dayOfMonth();
  const cut = end.dayOfMonth() === 31 && (european || d1 === 30);
  const d2 = cut ? 30 : end.dayOfMonth();
  return 360 * (end.year() - start.year()) + 30 * (end.monthValue() - start.monthValue()) + (d2 - d1);
};

/** Days of [from, to) that lie in leap years, and those that do not. */
export const leapAndOther = (from: CivilDate, to: CivilDate): { leap: number; other: number } => {
  let leap = 0;
  let other = 0;
  let cursor = from;
  while (cursor < to) {
    const year = parsed(cursor).year();
    const newYear = LocalDate.of(year + 1, 1, 1).toString();
    const end = newYear < to ? newYear : to;
    if (isLeapYear(year)) leap += daysBetween(cursor, end);
    else other += daysBetween(cursor, end);
    cursor = end;
  }
  return { leap, other };
};

/** Actual days by the length of the year they lie in: days ÷ 366 in leap years, ÷ 365 in others. */
export const actualActual = (from: CivilDate, to: CivilDate): YearFraction => {
  const { leap, other } = leapAndOther(from, to);
  if (leap === 0) return { numerator: other, denominator: 365 };
  if (other === 0) return { numerator: leap, denominator: 366 };
  return { numerator: leap * 365 + other * 366, denominator: 365 * 366 };
};

/** The part of a year between two dates. Source: ISDA 2006 Definitions §4.16(b), (d), (e), (f), (g). */
export const yearFraction = (from: CivilDate, to: CivilDate, dayCount: DayCount): YearFraction => {
  switch (dayCount) {
    case "30/360":
      return { numerator: days30(from, to, false), denominator: 360 };
    case "30E/360":
      return { numerator: days30(from, to, true), denominator: 360 };
    case "ACT/360":
      return { numerator: daysBetween(from, to), denominator: 360 };
    case "ACT/365F":
      return { numerator: daysBetween(from, to), denominator: 365 };
    case "ACT/ACT-ISDA":
      return actualActual(from, to);
  }
};
