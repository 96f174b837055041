import { type Coverage, type CoveredItem, sharesOf } from "./coverage.ts";
import { itemKinds } from "./items.ts";
import type { Source } from "./source.ts";

/** A table with a row for each page, the share of each kind of item, and the exemptions that have no effect. */
export function coverageTable({ items, unused }: Coverage): string {
  const pages = [...Map.groupBy(items, ({ page }) => page)].sort(([a], [b]) => a - b);
  const head = ["page", ...itemKinds.map((kind) => `${kind}s`)];
  const rows = pages.map(([page, here]) => [
    String(page),
    ...itemKinds.map((kind) => fraction(here.filter((item) => item.kind === kind))),
  ]);
  const table = [head, ...rows].map((cells) => cells.map((cell) => cell.padStart(10)).join("")).join("\n");
  const shares = sharesOf(items).map(({ label, covered, all, minimum, reached }) => {
    const share = all === 0 ? "none" : `${((covered / all) * 100).toFixed(1)}%`;
    const shortfall = reached ? "" : `  below ${minimum}%`;
    return `${label.padEnd(32)}${`${covered}/${all}`.padStart(11)}${share.padStart(9)}${shortfall}`;
  });
  const exempt = items.filter(({ exemptions }) => exemptions.length > 0).length;
  const unusedLines = unused.map(({ kind, text }) => `Unused exemption: ${kind} “${text}”. Remove it.`);
  return `${[table, "", ...shares, `of these exempt, with a reason: ${exempt}`, ...unusedLines].join("\n")}\n`;
}

const fraction = (items: readonly CoveredItem[]): string =>
  items.length === 0 ? "–" : `${items.filter(({ covered }) => covered).length}/${items.length}`;

/** The items that no record contains, in the order of the paper, each with the line that it is printed in. */
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
