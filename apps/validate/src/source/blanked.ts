import type { PageSpan } from "./find-address.ts";

/** The texts of pages with some stretches written over, line breaks kept: all else stays where it was. */
export function blanked(
  texts: ReadonlyMap<number, string>,
  spans: readonly PageSpan[],
  filling: " " | "•",
): ReadonlyMap<number, string> {
  const result = new Map(texts);
  for (const { page, start, end } of spans) {
    const text = result.get(page) ?? "";
    result.set(page, text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, filling) + text.slice(end));
  }
  return result;
}
