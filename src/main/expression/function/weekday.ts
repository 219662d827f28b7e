// Java's names of the days of the week, Monday first.

/** Upper case, as `DayOfWeek.name()` gives them and as Kestra's messages list them. */
export const weekdays: readonly string[] = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
];
