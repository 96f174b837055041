import type { Problem } from "@unionstate/schema";
import { visible } from "../terminal.ts";
import { type Report, safeTexts, summary } from "./report.ts";

/** More annotations would not help, because GitHub shows only the first few of a step. */
const maxAnnotations = 100;

/** For GitHub Actions: one workflow command a problem, shown as an annotation on the line. */
export function github(report: Report): string {
  const { problems, textOf } = report;
  const lines = problems.slice(0, maxAnnotations).map((problem) => {
    const { line, column, endLine, endColumn, rule: title, severity } = problem;
    const { file } = safeTexts(problem);
    // GitHub shows columns only for places within a line.
    const columns = line === endLine ? { col: column, endColumn } : {};
    const place = Object.entries({ file, line, endLine, ...columns, title })
      .map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
      .join(",");
    return `::${severity} ${place}::${escapeData(annotation(problem, textOf(problem.file)))}\n`;
  });
  const left = problems.length - maxAnnotations;
  const more = left > 0 ? `… and ${left} more; \`--format json\` lists them all.\n` : "";
  return `${lines.join("")}${more}${summary(report)}\n`;
}

function annotation(problem: Problem, text: string): string {
  const { message, expected, fix } = safeTexts(problem);
  const lines = fixedLines(text, problem);
  const replacement = lines && lines.length <= 10 ? ["Replace with:", ...lines.map(visible)] : [];
  return [message, expected && `Expected: ${expected}`, fix, ...replacement].filter(Boolean).join("\n");
}

/**
 * The lines of a problem after the fix, or `undefined` if the problem has no replacement. The replacement
 * `"belarus"` for the value in `  "recipient": "belarus ",` gives `  "recipient": "belarus",`.
 */
function fixedLines(text: string, { replacement, line, column, endLine, endColumn }: Problem): string[] | undefined {
  if (replacement === undefined) return undefined;
  const lines = text.split("\n");
  const before = (lines[line - 1] ?? "").slice(0, column - 1);
  const after = (lines[endLine - 1] ?? "").slice(endColumn - 1);
  return `${before}${replacement}${after}`.split("\n");
}

// Nothing in a record may be read as a command: https://github.com/actions/toolkit, core/src/command.ts.
const escapeData = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const escapeProperty = (text: string): string => escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
