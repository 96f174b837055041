import { type Collection, collections } from "@unionstate/schema";
import { blindKinds } from "./blind-kinds.ts";
import type { Count, Judged } from "./judged.ts";
import { reasons } from "./reasons.ts";

/** The score as a table by collection and kind, and all survivors. */
export function report(everything: readonly Judged[]): { readonly text: string; readonly share: number } {
  const isBlind = ({ kind }: Judged): boolean => blindKinds.some(({ id }) => id === kind);
  const judged = everything.filter((each) => !isBlind(each));
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
    ...survivors.map(
      ({ kind, path, what, lines, told }) =>
        `  ${kind} ${path}:${lines === "any" ? "" : lines.join(",")} ${what}${told.length > 0 ? ` [${told.map(({ rule, line }) => `${rule}:${line}`).join(" ")}]` : ""}`,
    ),
    ...beyond(everything.filter(isBlind)),
  ];
  return { text: lines.join("\n"), share };
}

/** What is no part of the score: slips that only a reader of the paper sees, and how many are reported all the same. */
function beyond(judged: readonly Judged[]): string[] {
  if (judged.length === 0) return [];
  const rows = judged.map((each) => {
    const count = total([each]);
    const about = blindKinds.find(({ id }) => id === each.kind)?.about ?? "";
    return [each.kind, String(count.all), percent(shareOf(count)), about];
  });
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return [
    "",
    "No part of the score: slips that leave a record as sound as before, which only a reader of the paper sees.",
    ...rows.map(
      ([kind = "", all = "", share = "", about]) =>
        `  ${kind.padEnd(widths[0] ?? 0)}  ${all.padStart(widths[1] ?? 0)}  ${share.padStart(widths[2] ?? 0)} reported  ${about}`,
    ),
  ];
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
