import { dateSpan, type EdtfDate } from "@unionstate/dataset";

/**
 * The first and the last year that a date may be in, as filters compare them; empty without a date.
 *
 * @example yearRange("199X") // "1990/1999"
 * @example yearRange("2015/..") // "2015/9999"
 */
export function yearRange(date: EdtfDate | null | undefined): string {
  if (!date) return "";
  const { first, last } = dateSpan(date);
  return `${first?.slice(0, 4) ?? "0000"}/${last?.slice(0, 4) ?? "9999"}`;
}

/** The years that the ranges begin or end with, each once, in order; open ends have none. */
export const yearsIn = (ranges: readonly string[]): readonly string[] =>
  [...new Set(ranges.flatMap((range) => range.split("/")))]
    .filter((year) => !["", "0000", "9999"].includes(year))
    .toSorted();
