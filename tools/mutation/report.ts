import { type Collection, collections } from "@unionstate/schema";
import type { Count, KindResult, Verdict } from "./judge.ts";
import { kinds } from "./kinds.ts";

/**
 * The mutation score: a table by kind and collection, every mutant that is not reported, and the semantic kinds.
 *
 * @returns the text, and the score as a share of 1
 */
export function report(results: readonly KindResult[]): { readonly text: string; readonly score: number } {
  const isScored = ({ kind }: KindResult): boolean => !semantic.has(kind);
  const scored = results.filter(isScored);
  const lines = [...scoredLines(scored), ...semanticLines(results.filter((each) => !isScored(each)))];
  return { text: lines.join("\n").trim(), score: shareOf(total(scored)) };
}

const semantic = new Map(kinds.filter((kind) => kind.semantic).map(({ id, about }) => [id, about]));

function scoredLines(results: readonly KindResult[]): string[] {
  if (results.length === 0) return [];
  const count = total(results);
  const mean = results.reduce((sum, each) => sum + shareOf(total([each])), 0) / results.length;
  const survivors = results.flatMap((each) => each.survivors);
  const elsewhere = survivors.filter(({ reported }) => reported.length > 0).length;
  return [
    ...aligned([
      ["kind", ...collections.map((name) => name.slice(0, 9)), "all", "reported"],
      ...results.map((each) => row(each.kind, [each])),
      row("all", results),
    ]),
    "",
    `${count.all} mutants, ${percent(shareOf(count))} reported in their file at the right line: ${count.found - count.byPaperOnly} by \`check\` alone, ${count.byPaperOnly} more with a copy of the paper.`,
    `If all kinds were equally frequent, the score would be ${percent(mean)}.`,
    `${survivors.length} are not reported at the right line: ${elsewhere} only at another line of their file, ${survivors.length - elsewhere} not at all.`,
    ...reasonLines(survivors),
    ...survivors.map(survivorLine),
  ];
}

/** Known gaps. They count against the score; remove a line when its gap is closed. */
const knownGaps: ReadonlyMap<string, string> = new Map([
  [
    "wrong-kind",
    "some fields have held only one or two concepts or programmes so far; to forbid other kinds could forbid valid records",
  ],
  ["wrong-unit", "the paper does not call what it counts by the name of the unit: “directions” are ways to act"],
  [
    "out-of-range",
    "a share above 100% without printed words is wrong as a part of a whole but may be right relative to another base",
  ],
]);

function reasonLines(survivors: readonly Verdict[]): string[] {
  return [...Map.groupBy(survivors, ({ kind }) => kind)]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([kind, of]) => `${String(of.length).padStart(5)} ${kind}: ${knownGaps.get(kind) ?? "a rule is missing"}`);
}

function survivorLine({ kind, path, what, lines, reported }: Verdict): string {
  const place = `${path}:${lines === "any" ? "" : lines.join(",")}`;
  const others = reported.map(({ rule, line }) => `${rule}:${line}`).join(" ");
  return `  ${kind} ${place} ${what}${others && ` [${others}]`}`;
}

function semanticLines(results: readonly KindResult[]): string[] {
  if (results.length === 0) return [];
  const cells = results.map((each) => {
    const { all, found, byPaperOnly } = total([each]);
    const share = (count: number): string => (all === 0 ? "" : `${Math.round((count / all) * 100)}%`);
    return [each.kind, String(all), share(found - byPaperOnly), share(found)];
  });
  const abouts = results.map(({ kind }) => semantic.get(kind));
  return [
    "",
    "Not scored: these change the meaning of a record and leave its shape. Reported by `check` alone, and with a copy of the paper:",
    "",
    ...aligned([["kind", "all", "check", "with the paper"], ...cells]).map((line, index) =>
      index === 0 ? line : `${line}  ${abouts[index - 1]}`,
    ),
  ];
}

/** The counts of several kinds together, in one collection or in all. */
function total(results: readonly KindResult[], only?: Collection): Count {
  const counts = results.flatMap((result) =>
    [...result.counts].flatMap(([collection, count]) => (only === undefined || only === collection ? [count] : [])),
  );
  const sum = (part: keyof Count): number => counts.reduce((subtotal, count) => subtotal + count[part], 0);
  return { all: sum("all"), found: sum("found"), byPaperOnly: sum("byPaperOnly") };
}

const row = (title: string, results: readonly KindResult[]): string[] => [
  title,
  ...collections.map((collection) => cell(total(results, collection))),
  cell(total(results)),
  percent(shareOf(total(results))),
];

const cell = ({ all, found }: Count): string =>
  all === 0 ? "" : all === found ? String(all) : `${all} −${all - found}`;

const shareOf = ({ all, found }: Count): number => (all === 0 ? 1 : found / all);

// Rounded down, so that 100% means all.
const percent = (share: number): string => `${(Math.floor(share * 100_000) / 1000).toFixed(3)}%`;

/** Columns of equal width: the first aligned left, the others right. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  return rows.map((cells) =>
    cells
      .map((text, column) => (column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0)))
      .join("  "),
  );
}
