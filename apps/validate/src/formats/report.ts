import type { Problem } from "@unionstate/schema";
import { shortened } from "../terminal.ts";

/** The result of a check, to be written in one of the formats. */
export type Report = {
  readonly problems: readonly Problem[];
  /** The text of a file, for code frames. */
  readonly textOf: (path: string) => string;
  /** The files that were checked. */
  readonly checked: readonly string[];
  readonly colour: boolean;
  /** The problems to show, if not all. */
  readonly shown?: readonly Problem[];
};

/** Writes a report in one of the formats. */
export type Formatter = (report: Report) => string;

/** The number of problems of each severity, and of the files that have any. */
export type Counts = { readonly errors: number; readonly warnings: number; readonly files: number };

export function countsOf(problems: readonly Problem[]): Counts {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return { errors, warnings: problems.length - errors, files: new Set(problems.map(({ file }) => file)).size };
}

/** The result in a line: `1348 records checked: 2 errors and 1 warning in 2 files.` */
export function summary({ problems, checked }: Pick<Report, "problems" | "checked">): string {
  const { errors, warnings, files } = countsOf(problems);
  const records = `${count(checked.length, "record")} checked`;
  if (problems.length === 0) return `${records}: all valid.`;
  const counts = [errors > 0 && count(errors, "error"), warnings > 0 && count(warnings, "warning")].filter(Boolean);
  return `${records}: ${errors > 0 ? "" : "no errors, "}${counts.join(" and ")} in ${count(files, "file")}.`;
}

const count = (number: number, thing: string): string => `${number} ${thing}${number === 1 ? "" : "s"}`;

/** The texts of a problem, safe to show: they may quote anything that a record contains. */
export function safeTexts({
  file,
  message,
  expected,
  fix,
}: Problem): Pick<Problem, "file" | "message" | "expected" | "fix"> {
  return {
    file: shortened(file),
    message: shortened(message),
    ...(expected && { expected: shortened(expected) }),
    ...(fix && { fix: shortened(fix) }),
  };
}
