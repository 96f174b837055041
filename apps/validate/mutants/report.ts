import { collections } from "@unionstate/schema";
import { reasons } from "./reasons.ts";
import type { Verdict } from "./verdict.ts";

/** The score as a table by collection and kind, and all survivors. */
export function report(verdicts: readonly Verdict[]): { readonly text: string; readonly share: number } {
  const kinds = [...new Set(verdicts.map(({ kind }) => kind))];
  const cell = (of: readonly Verdict[]): string => {
    const missed = of.filter(({ right }) => !right).length;
    return of.length === 0 ? "" : missed === 0 ? String(of.length) : `${of.length} −${missed}`;
  };
  const rowOf = (title: string, of: readonly Verdict[]): string[] => [
    title,
    ...collections.map((collection) => cell(of.filter((verdict) => verdict.collection === collection))),
    cell(of),
    percent(shareOf(of)),
  ];
  const rows = [
    ["kind", ...collections.map((name) => name.slice(0, 9)), "all", "reported"],
    ...kinds.map((kind) =>
      rowOf(
        kind,
        verdicts.filter((verdict) => verdict.kind === kind),
      ),
    ),
    rowOf("all", verdicts),
  ];
  const share = shareOf(verdicts);
  const elsewhere = verdicts.filter(({ right, told }) => !right && told.length > 0).length;
  const survivors = verdicts.filter(({ right }) => !right);
  const lines = [
    ...aligned(rows),
    "",
    `${verdicts.length} mutants, ${percent(share)} reported in their file at their line (${percent(shareOf(verdicts.filter(({ ring }) => ring !== 3)))} of those that need no copy of the paper). ${survivors.length} are not: ${elsewhere} are reported at another line of it, ${survivors.length - elsewhere} nowhere.`,
    ...reasons(survivors),
    ...(survivors.length > 0 ? [""] : []),
    ...survivors.map(
      ({ kind, path, what, lines, told }) =>
        `  ${kind} ${path}:${lines === "any" ? "" : lines.join(",")} ${what}${told.length > 0 ? ` [${told.map(({ rule, line }) => `${rule}:${line}`).join(" ")}]` : ""}`,
    ),
  ];
  return { text: lines.join("\n"), share };
}

const shareOf = (of: readonly Verdict[]): number => of.filter(({ right }) => right).length / (of.length || 1);

const percent = (share: number): string => `${(Math.floor(share * 100_000) / 1000).toFixed(3)}%`;

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows.map((row) =>
    row
      .map((text, column) => (column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0)))
      .join("  "),
  );
}
