import { styleText } from "node:util";
import { codeFrameColumns } from "@babel/code-frame";
import type { Problem } from "@unionstate/schema";
import type { Report } from "./report.ts";

/** For people: `path:line:column`, the rule, what is wrong, what was expected, the likely fix, and the lines in question. */
export function pretty({ problems, textOf, checked, colour }: Report): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string): string =>
    colour ? styleText(style, text, { validateStream: false }) : text;

  const blocks = problems.map((problem) => {
    const place = `${problem.file}:${problem.line}:${problem.column}`;
    return [
      `${paint("bold", place)} ${paint("dim", problem.rule)}`,
      `  ${paint("red", problem.message)}`,
      ...(problem.expected ? [`  Expected: ${problem.expected}`] : []),
      ...(problem.fix ? [`  ${paint("green", problem.fix)}`] : []),
      "",
      indent(frame(textOf(problem.file), problem, colour)),
      "",
      "",
    ].join("\n");
  });
  return `${blocks.join("")}${summary(problems, checked)}\n`;
}

function frame(text: string, { line, column, endLine, endColumn }: Problem, colour: boolean): string {
  // The frame counts columns from 0; what is marked is at least one character wide.
  const start = { line, column: column - 1 };
  const end = { line: endLine, column: Math.max(endColumn - 1, column) };
  return codeFrameColumns(text, { start, end }, { highlightCode: colour, linesAbove: 1, linesBelow: 1 });
}

const indent = (text: string): string => text.replace(/^(?=.)/gm, "  ");

function summary(problems: readonly Problem[], checked: number): string {
  if (problems.length === 0) return `${count(checked, "record")} checked: all valid.`;
  const files = new Set(problems.map(({ file }) => file)).size;
  return `${count(checked, "record")} checked: ${count(problems.length, "problem")} in ${count(files, "file")}.`;
}

const count = (number: number, thing: string): string => `${number} ${thing}${number === 1 ? "" : "s"}`;
