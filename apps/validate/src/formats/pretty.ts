import { styleText } from "node:util";
import { codeFrameColumns } from "@babel/code-frame";
import type { Problem } from "@unionstate/schema";
import { excerpt } from "./excerpt.ts";
import type { Report } from "./report.ts";
import { summary } from "./summary.ts";
import { told } from "./told.ts";
import { visible } from "./visible.ts";

/** As many problems as a person reads at once. */
const most = 100;

/** For people: file by file what is wrong, what was expected, the likely fix, and the lines in question. */
export function pretty(report: Report): string {
  const { problems, textOf, colour, shown = problems } = report;
  const paint: Paint = (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text);
  const files = [...Map.groupBy(shown.slice(0, most), ({ file }) => file)].map(([file, found]) => {
    const blocks = found.map((problem) => block(problem, textOf(file), paint, colour));
    return `${paint(["bold", "underline"], visible(file))}\n\n${blocks.join("")}`;
  });
  const left = shown.length - most;
  const more = left > 0 ? `… and ${left} more; \`--format json\` lists them all.\n\n` : "";
  const [first] = shown;
  const hint = first
    ? `\`unionstate explain ${first.rule}\` tells what this rule wants, and why; the same for every other.\n`
    : "";
  return `${files.join("")}${more}${paint("bold", summary(report))}\n${hint}`;
}

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

function block(problem: Problem, text: string, paint: Paint, colour: boolean): string {
  const { message, expected, fix } = told(problem);
  const { severity, line, column, rule } = problem;
  const colours = severity === "error" ? "red" : "yellow";
  const lines = [
    `  ${line}:${column} ${paint([colours, "bold"], severity)} ${message} ${paint("dim", rule)}`,
    ...(expected ? [`    Expected: ${expected}`] : []),
    ...(fix ? [`    ${paint("green", fix)}`] : []),
    "",
  ];
  return `${[...lines, ...(text === "" ? [] : [indent(frame(text, problem, colour)), ""])].join("\n")}\n`;
}

function frame(text: string, problem: Problem, colour: boolean): string {
  const { lines, first, line, column, endColumn } = excerpt(text, problem);
  // The frame numbers lines from the first it is given: those before are given as empty ones.
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
