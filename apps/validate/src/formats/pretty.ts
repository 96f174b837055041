import { styleText } from "node:util";
import { codeFrameColumns } from "@babel/code-frame";
import type { Problem } from "@unionstate/schema";
import { visible } from "../terminal.ts";
import { type Report, safeTexts, summary } from "./report.ts";

/** The number of problems that a person reads at once. */
const maxProblems = 100;

/** The width of a screen: longer lines are cut around the problem. */
const width = 200;

/** For people: by file, what is wrong, what was expected, the likely fix, and the lines in question. */
export function pretty(report: Report): string {
  const { problems, textOf, colour, shown = problems } = report;
  const paint: Paint = (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text);
  const files = [...Map.groupBy(shown.slice(0, maxProblems), ({ file }) => file)].map(([file, found]) => {
    const blocks = found.map((problem) => block(problem, textOf(file), paint, colour));
    return `${paint(["bold", "underline"], visible(file))}\n\n${blocks.join("")}`;
  });
  const left = shown.length - maxProblems;
  const more = left > 0 ? `… and ${left} more; \`--format json\` lists them all.\n\n` : "";
  const hint = shown[0] ? `Run \`npm run explain -- ${shown[0].rule}\` for the reason behind a rule.\n` : "";
  return `${files.join("")}${more}${paint("bold", summary(report))}\n${hint}`;
}

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

function block(problem: Problem, text: string, paint: Paint, colour: boolean): string {
  const { message, expected, fix } = safeTexts(problem);
  const { severity, line, column, rule } = problem;
  const severityColour = severity === "error" ? "red" : "yellow";
  const lines = [
    `  ${line}:${column} ${paint([severityColour, "bold"], severity)} ${message} ${paint("dim", rule)}`,
    ...(expected ? [`    Expected: ${expected}`] : []),
    ...(fix ? [`    ${paint("green", fix)}`] : []),
    "",
  ];
  return `${[...lines, ...(text === "" ? [] : [indent(frame(text, problem, colour)), ""])].join("\n")}\n`;
}

function frame(text: string, problem: Problem, colour: boolean): string {
  const { lines, first, line, column, endColumn } = excerpt(text, problem);
  // The library numbers lines from the first that it is given: those above are passed as empty lines.
  const above = "\n".repeat(first - 1);
  // It counts columns from 0.
  const place = { start: { line, column: column - 1 }, end: { line, column: endColumn - 1 } };
  return codeFrameColumns(`${above}${lines.join("\n")}`, place, {
    highlightCode: colour,
    linesAbove: 1,
    linesBelow: 1,
  });
}

const indent = (text: string): string => text.replace(/^(?=.)/gm, "    ");

/** A few lines of a file around a problem, safe to show, with the place of its first line in them. */
type Excerpt = {
  readonly lines: readonly string[];
  /** The number in the file of the first of the lines. */
  readonly first: number;
  readonly line: number;
  /** The first marked column and the one after the last, counted from 1 in the line as it is shown. */
  readonly column: number;
  readonly endColumn: number;
};

/** The line of a problem with the lines before and after it; of a long line only what is around the place. */
export function excerpt(text: string, { line, column, endLine, endColumn }: Problem): Excerpt {
  const { lines, first } = linesAround(text, line);
  const marked = lines[line - first] ?? "";
  const end = endLine === line ? endColumn : marked.length + 1;
  const start = visible(marked.slice(0, column - 1)).length;
  const length = Math.max(1, visible(marked.slice(column - 1, end - 1)).length);
  const from = start > width - 40 ? start - 40 : 0;
  const shownColumn = start - from + (from > 0 ? 2 : 1);
  return {
    lines: lines.map((each, i) => cut(visible(each), i === line - first ? from : 0)),
    first,
    line,
    column: shownColumn,
    endColumn: Math.min(shownColumn + length, width + 2),
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
  // The text after the last newline is not a line.
  if (lines.length > line - first + 1 && lines.at(-1) === "") lines.pop();
  return { lines, first };
}

// A cut may halve a character at either end.
const cut = (line: string, from: number): string =>
  `${from > 0 ? "…" : ""}${line.slice(from, from + width).toWellFormed()}${line.length > from + width ? "…" : ""}`;
