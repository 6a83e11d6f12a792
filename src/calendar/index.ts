/** Civil dates, due dates, business days, day-count conventions. */
export { adjusted, type BusinessDays } from "./businessDays.ts";
export {
  type CivilDate,
  dayOfMonth,
  daysBetween,
  isCivilDate,
  isLeapYear,
  isMonthEnd,
  plusDays,
  plusMonths,
  yearOf,
} from "./civil.ts";
export {
  actualActual,
  DAY_COUNTS,
  type DayCount,
  leapAndOther,
  type YearFraction,
  yearFraction,
} from "./dayCount.ts";
export { type Frequency, monthlyReturn, nextOnDay, periodsAfter } from "./dueDates.ts";
