import type { Problem } from "@unionstate/schema";
import { safeJson } from "../terminal.ts";
import { type Counts, countsOf, type Report } from "./report.ts";

/** The report as programs read it. Within a version, fields are only added. */
type JsonReport = {
  readonly version: 2;
  readonly summary: Counts & { readonly checked: number };
  readonly problems: readonly Problem[];
};

/** For programs: every problem, in JSON. */
export function json({ problems, checked }: Report): string {
  const report: JsonReport = {
    version: 2,
    summary: { checked: checked.length, ...countsOf(problems) },
    problems: problems.map(inOrder),
  };
  return safeJson(report);
}

function inOrder({ file, line, column, endLine, endColumn, path, rule, severity, ...texts }: Problem): Problem {
  const { message, expected, fix, replacement } = texts;
  return {
    file,
    line,
    column,
    endLine,
    endColumn,
    ...(path && { path }),
    rule,
    severity,
    message,
    ...(expected && { expected }),
    ...(fix && { fix }),
    ...(replacement !== undefined && { replacement }),
  };
}
