import { type Collection, collections } from "@unionstate/schema";
import type { Count, Judged } from "./judged.ts";
import { reasons } from "./reasons.ts";

/** The score as a table by collection and kind, and all survivors. */
export function report(judged: readonly Judged[]): { readonly text: string; readonly share: number } {
  const rowOf = (title: string, of: readonly Judged[]): string[] => [
    title,
    ...collections.map((collection) => cell(total(of, collection))),
    cell(total(of)),
    percent(shareOf(total(of))),
  ];
  const rows = [
    ["kind", ...collections.map((name) => name.slice(0, 9)), "all", "reported"],
    ...judged.map((each) => rowOf(each.kind, [each])),
    rowOf("all", judged),
  ];
  const count = total(judged);
  const share = shareOf(count);
  const shares = judged.map((each) => shareOf(total([each])));
  const survivors = judged.flatMap((each) => each.survivors);
  const elsewhere = survivors.filter(({ told }) => told.length > 0).length;
  const lines = [
    ...aligned(rows),
    "",
    `${count.all} mutants, ${percent(share)} reported in their own file at their own line: ${count.right - count.byPaper} by \`check\` alone, ${count.byPaper} more with a copy of the paper.`,
    `Were all kinds equally frequent, it would be ${percent(shares.reduce((sum, each) => sum + each, 0) / shares.length)}.`,
    `${survivors.length} are not reported so: ${elsewhere} are reported at another line of their file, ${survivors.length - elsewhere} nowhere.`,
    ...reasons(survivors),
    ...(survivors.length > 0 ? [""] : []),
    ...survivors.map(
      ({ kind, path, what, lines, told }) =>
        `  ${kind} ${path}:${lines === "any" ? "" : lines.join(",")} ${what}${told.length > 0 ? ` [${told.map(({ rule, line }) => `${rule}:${line}`).join(" ")}]` : ""}`,
    ),
  ];
  return { text: lines.join("\n"), share };
}

/** The numbers of several kinds together, of one collection or of all. */
function total(of: readonly Judged[], only?: Collection): Count {
  const counts = of.flatMap((judged) =>
    [...judged.counts].flatMap(([collection, count]) => (only === undefined || only === collection ? [count] : [])),
  );
  const sum = (part: keyof Count): number => counts.reduce((so, count) => so + count[part], 0);
  return { all: sum("all"), right: sum("right"), byPaper: sum("byPaper") };
}

const cell = ({ all, right }: Count): string =>
  all === 0 ? "" : all === right ? String(all) : `${all} −${all - right}`;

const shareOf = ({ all, right }: Count): number => right / (all || 1);

const percent = (share: number): string => `${(Math.floor(share * 100_000) / 1000).toFixed(3)}%`;

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows.map((row) =>
    row
      .map((text, column) => (column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0)))
      .join("  "),
  );
}
