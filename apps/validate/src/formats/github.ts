import type { Problem } from "@unionstate/schema";
import { mendedLines } from "./mended-lines.ts";
import type { Report } from "./report.ts";
import { summary } from "./summary.ts";
import { told } from "./told.ts";
import { visible } from "./visible.ts";

/** As many annotations as are of use: GitHub shows the first of a step. */
const most = 100;

/** For GitHub Actions: one workflow command a problem, shown as an annotation on the line. */
export function github(report: Report): string {
  const { problems, textOf } = report;
  const lines = problems.slice(0, most).map((problem) => {
    const { line, column, endLine, endColumn, rule: title, severity } = problem;
    const { file } = told(problem);
    // Columns are shown for places within a line only.
    const columns = line === endLine ? { col: column, endColumn } : {};
    const place = Object.entries({ file, line, endLine, ...columns, title })
      .map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
      .join(",");
    return `::${severity} ${place}::${escapeData(sentenceOf(problem, textOf(problem.file)))}\n`;
  });
  const left = problems.length - most;
  const more = left > 0 ? `… and ${left} more; \`--format json\` lists them all.\n` : "";
  return `${lines.join("")}${more}${summary(report)}\n`;
}

function sentenceOf(problem: Problem, text: string): string {
  const { message, expected, fix } = told(problem);
  const mended = mendedLines(text, problem);
  const instead = mended && mended.length <= 10 ? ["It should read:", ...mended.map(visible)] : [];
  return [message, expected && `Expected: ${expected}`, fix, ...instead].filter(Boolean).join("\n");
}

// What a record says must never be read as a command: https://github.com/actions/toolkit, core/src/command.ts.
const escapeData = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const escapeProperty = (text: string): string => escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
