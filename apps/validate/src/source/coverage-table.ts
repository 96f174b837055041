import type { Coverage, CoveredItem } from "./coverage.ts";
import { itemKinds } from "./item.ts";
import { sharesOf } from "./shares.ts";

/** A table with a line for each page and the share of each kind. */
export function coverageTable({ items, idle }: Coverage): string {
  const pages = [...Map.groupBy(items, ({ page }) => page)].sort(([a], [b]) => a - b);
  const head = ["page", ...itemKinds.map((kind) => `${kind}s`)];
  const rows = pages.map(([page, here]) => [
    String(page),
    ...itemKinds.map((kind) => fraction(here.filter((item) => item.kind === kind))),
  ]);
  const table = [head, ...rows].map((cells) => cells.map((cell) => cell.padStart(10)).join("")).join("\n");
  const shares = sharesOf(items).map(({ label, covered, all, bar, reached }) => {
    const share = all === 0 ? "none" : `${((covered / all) * 100).toFixed(1)}%`;
    return `${label.padEnd(32)}${`${covered}/${all}`.padStart(11)}${share.padStart(9)}${reached ? "" : `  below ${bar}%`}`;
  });
  const exempt = items.filter(({ exemptions }) => exemptions.length > 0).length;
  const idleLines = idle.map(({ kind, text }) => `Exempts nothing: ${kind} “${text}”. Take it out.`);
  return `${[table, "", ...shares, `of these exempt, with a reason: ${exempt}`, ...idleLines].join("\n")}\n`;
}

const fraction = (items: readonly CoveredItem[]): string =>
  items.length === 0 ? "–" : `${items.filter(({ covered }) => covered).length}/${items.length}`;
