import { DayOfWeek } from "@js-joda/core";
import { type CivilDate, parsed, plusDays } from "./civil.ts";

/** Source of the rules' names: ISDA 2006 Definitions §4.12. */
export interface BusinessDays {
  readonly rule: "following" | "modified_following" | "preceding";
  /** Days that are no business days beside Saturdays and Sundays. */
  readonly holidays: readonly CivilDate[];
}

const isBusinessDay = (date: CivilDate, holidays: ReadonlySet<CivilDate>): boolean => {
  const weekday = parsed(date).dayOfWeek();
  return weekday !== DayOfWeek.SATURDAY && weekday !== DayOfWeek.SUNDAY && !holidays.has(date);
};

const walk = (date: CivilDate, step: 1 | -1, holidays: ReadonlySet<CivilDate>): CivilDate => {
  let day = date;
  while (!isBusinessDay(day, holidays)) day = plusDays(day, step);
  return day;
};

/** The date itself where it is a business day, else the one that the rule names. */
export const adjusted = (date: CivilDate, { rule, holidays }: BusinessDays): CivilDate => {
  const closed = new Set(holidays);
  if (rule === "preceding") return walk(date, -1, closed);
  const later = walk(date, 1, closed);
  const sameMonth = later.slice(0, 7) === date.slice(0, 7);
  return rule === "modified_following" && !sameMonth ? walk(date, -1, closed) : later;
};
