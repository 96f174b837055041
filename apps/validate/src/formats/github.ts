import type { Problem } from "@unionstate/schema";
import type { Report } from "./report.ts";

/** For GitHub Actions: one workflow command a problem, shown as an annotation on the line. */
export function github({ problems, checked }: Report): string {
  const lines = problems.map((problem) => {
    const { file, line, column, endLine, endColumn, rule } = problem;
    const place = Object.entries({ file, line, endLine, col: column, endColumn, title: rule })
      .map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
      .join(",");
    return `::error ${place}::${escapeData(sentenceOf(problem))}\n`;
  });
  return `${lines.join("")}${checked} records checked, ${problems.length} problems.\n`;
}

function sentenceOf({ message, expected, fix }: Problem): string {
  return [message, expected && `Expected: ${expected}`, fix].filter(Boolean).join("\n");
}

// What a record says must never be read as a command: https://github.com/actions/toolkit, core/src/command.ts.
const escapeData = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const escapeProperty = (text: string): string => escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
