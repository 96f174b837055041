/** A path into a record: keys and list positions. Example: `["evidence", 0, "page"]`. */
export type Path = readonly (string | number)[];

/** How serious a problem is: an error blocks a change, a warning asks for a second look. */
export type Severity = "error" | "warning";

/** A data file as it was read; its content has not been checked yet. */
export type TextFile = {
  /** Its path as users see it. Example: `packages/dataset/data/polls/two-unions.json`. */
  readonly path: string;
  readonly text: string;
  /** Why the file could not be read; `text` is then as much of it as was read. */
  readonly unread?: Problem;
};

/** What a rule finds: a place in a file by path, before it is turned into a line and column. */
export type Finding = {
  readonly file: string;
  readonly path: Path;
  /** Which part of the field to point at: its value (default) or its key. */
  readonly point?: "key" | "value";
  /** What is wrong, with the value. A sentence. */
  readonly message: string;
  /** What was expected, where that helps. A sentence. */
  readonly expected?: string;
  /** The likely fix, as an imperative. */
  readonly fix?: string;
  /** The value to write instead, as JSON, where the fix is mechanical and does not need the paper. */
  readonly replacement?: string;
};

/** A finding in a known file, with the rule that it breaks. */
export type Fault = Omit<Finding, "file"> & Pick<Problem, "rule" | "severity">;

/** Something wrong in a data file, explained to a contributor: where, what, what was expected, and the likely fix. */
export type Problem = {
  /** The file, as it was given to the reader. Example: `packages/dataset/data/polls/two-unions.json`. */
  readonly file: string;
  /** The line, counted from 1. */
  readonly line: number;
  /** The column in UTF-16 units, counted from 1. */
  readonly column: number;
  /** The line on which the place ends, counted from 1. */
  readonly endLine: number;
  /** The column after the end of the place, counted from 1. */
  readonly endColumn: number;
  /** The id of the rule. Example: `reference/unknown`. */
  readonly rule: string;
  /** The place in the record, if the record could be read. Example: `["waves", 0, "date"]`. */
  readonly path?: Path;
  readonly severity: Severity;
  /** What is wrong, with the value. A sentence. */
  readonly message: string;
  /** What was expected, where that helps. A sentence. */
  readonly expected?: string;
  /** The likely fix, as an imperative. */
  readonly fix?: string;
  /** The text to write from the start to the end of the place, where the fix is mechanical. */
  readonly replacement?: string;
};

/** An error of a whole file, at its first line. */
export function fileProblem(
  file: string,
  rule: string,
  explanation: Pick<Problem, "message" | "expected" | "fix">,
): Problem {
  return { file, line: 1, column: 1, endLine: 1, endColumn: 1, rule, severity: "error", ...explanation };
}

/** `["waves", 0, "date"]` as `waves[0].date`. */
export function pathText(path: Path): string {
  return path.map((key, i) => (typeof key === "number" ? `[${key}]` : i === 0 ? key : `.${key}`)).join("");
}

/** The order in which problems are reported: by file, line, column and rule. */
export function byPlace(a: Problem, b: Problem): number {
  return compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
