/** The last moment of a CSL date of a year, a month or a day; `undefined` without a date. */
export function lastDay(parts: readonly number[] | undefined): number | undefined {
  if (parts === undefined) return undefined;
  const [year = 0, month, day] = parts;
  if (month === undefined) return Date.UTC(year + 1, 0, 1) - 1;
  return (day === undefined ? Date.UTC(year, month, 1) : Date.UTC(year, month - 1, day + 1)) - 1;
}
