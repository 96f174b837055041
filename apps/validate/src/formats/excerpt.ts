import type { Problem } from "@unionstate/schema";
import { visible } from "./visible.ts";

/** A few lines of a file around a problem, fit to be shown, and where in them its first line is marked. */
export type Excerpt = {
  readonly lines: readonly string[];
  /** The number in the file of the first of the lines. */
  readonly first: number;
  readonly line: number;
  /** The first marked column and the one behind the last, counted from 1 in the line as it is shown. */
  readonly column: number;
  readonly endColumn: number;
};

/** As much of a line as a screen shows. */
const width = 200;

/** The line of a problem with the one before and the one behind it; of a long line only what is around the place. */
export function excerpt(text: string, problem: Problem): Excerpt {
  const { line, column, endLine, endColumn } = problem;
  const all = linesAround(text, line);
  const marked = all.lines[line - all.first] ?? "";
  const end = endLine === line ? endColumn : marked.length + 1;
  const start = visible(marked.slice(0, column - 1)).length;
  const length = Math.max(1, visible(marked.slice(column - 1, end - 1)).length);
  const from = start > width - 40 ? start - 40 : 0;
  return {
    lines: all.lines.map((each, i) => cut(visible(each), i === line - all.first ? from : 0)),
    first: all.first,
    line,
    column: start - from + (from > 0 ? 2 : 1),
    endColumn: Math.min(start - from + (from > 0 ? 2 : 1) + length, width + 2),
  };
}

function linesAround(text: string, line: number): { lines: string[]; first: number } {
  const first = Math.max(1, line - 1);
  const lines: string[] = [];
  let start = 0;
  for (let number = 1; number <= line + 1; number += 1) {
    const end = text.indexOf("\n", start);
    if (number >= first) lines.push(text.slice(start, end === -1 ? undefined : end).replace(/\r$/, ""));
    if (end === -1) break;
    start = end + 1;
  }
  // What stands behind the last newline is no line.
  if (lines.length > line - first + 1 && lines.at(-1) === "") lines.pop();
  return { lines, first };
}

// Half of a character at either end would be no character.
const cut = (line: string, from: number): string =>
  `${from > 0 ? "…" : ""}${line.slice(from, from + width).toWellFormed()}${line.length > from + width ? "…" : ""}`;
