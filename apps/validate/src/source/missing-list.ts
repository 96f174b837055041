import type { CoveredItem } from "./coverage.ts";
import type { Source } from "./source.ts";

/** What no record carries, in the order of the paper, each with the line that it stands in. */
export function missingList(items: readonly CoveredItem[], source: Source): string {
  const missing = items
    .filter(({ covered }) => !covered)
    .toSorted((a, b) => a.page - b.page || a.start - b.start)
    .map(({ kind, page, start, text }) => {
      const whole = source[page - 1]?.text ?? "";
      const line = whole.slice(whole.lastIndexOf("\n", start) + 1).split("\n", 1)[0] ?? "";
      return `page ${page}: ${kind} “${text}” in “${line.trim()}”`;
    });
  return missing.length === 0 ? "Nothing is missing.\n" : `${missing.join("\n")}\n`;
}
