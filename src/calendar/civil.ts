import { ChronoUnit, LocalDate } from "@js-joda/core";

/** A civil date as `YYYY-MM-DD`: no time, no zone. Such dates sort as text. */
export type CivilDate = string;

const FORM = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text is a day that exists: "2026-02-30" is none. */
export const isCivilDate = (text: string): boolean => {
  if (!FORM.test(text)) return false;
  const [year, month, day] = text.split("-").map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= LocalDate.of(year, month, 1).lengthOfMonth();
};

export const parsed = (date: CivilDate): LocalDate => LocalDate.parse(date);

/** Days from one date to another; negative where the second is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number =>
  parsed(from).until(parsed(to), ChronoUnit.DAYS);

export const plusDays = (date: CivilDate, days: number): CivilDate => parsed(date).plusDays(days).toString();

/** The same day of a later month, cut to the month's length. */
export const plusMonths = (date: CivilDate, months: number): CivilDate =>
  parsed(date).plusMonths(months).toString();

export const yearOf = (date: CivilDate): number => parsed(date).year();
export const dayOfMonth = (date: CivilDate): number => parsed(date).dayOfMonth();
export const isLeapYear = (year: number): boolean => LocalDate.of(year, 1, 1).isLeapYear();
export const isMonthEnd = (date: CivilDate): boolean => {
  const day = parsed(date);
  return day.dayOfMonth() === day.lengthOfMonth();
};
