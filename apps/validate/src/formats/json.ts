import type { Problem } from "@unionstate/schema";
import { harmlessJson } from "./harmless-json.ts";
import type { Report } from "./report.ts";
import { type Tally, tally } from "./tally.ts";

/**
 * The report as programs read it. Within a version fields are only added.
 *
 * A problem is what the pretty format shows, with its place as numbers and, where there is one, its place in the record
 * (`path`) and what to write there instead (`mend`).
 */
type JsonReport = {
  readonly version: 1;
  readonly summary: Tally & { readonly checked: number };
  readonly problems: readonly Problem[];
};

/** For programs: every problem, in JSON. */
export function json({ problems, checked }: Report): string {
  const report: JsonReport = {
    version: 1,
    summary: { checked: checked.length, ...tally(problems) },
    problems: problems.map(inOrder),
  };
  return harmlessJson(report);
}

function inOrder({ file, line, column, endLine, endColumn, path, rule, severity, ...said }: Problem): Problem {
  const { message, expected, fix, mend } = said;
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
    ...(mend !== undefined && { mend }),
  };
}
