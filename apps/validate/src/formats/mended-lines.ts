import type { Problem } from "@unionstate/schema";

/**
 * The lines of a problem's place as they should be, or `undefined` where no mechanical mend is known.
 * A `mend` of `"belarus"` for the value in `  "recipient": "belarus ",` gives `  "recipient": "belarus",`.
 */
export function mendedLines(text: string, { mend, line, column, endLine, endColumn }: Problem): string[] | undefined {
  if (mend === undefined) return undefined;
  const lines = text.split("\n");
  const before = (lines[line - 1] ?? "").slice(0, column - 1);
  const behind = (lines[endLine - 1] ?? "").slice(endColumn - 1);
  return `${before}${mend}${behind}`.split("\n");
}
