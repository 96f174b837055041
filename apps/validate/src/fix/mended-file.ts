import {
  type Collection,
  formatRecord,
  type Problem,
  parseJson,
  recordSchemas,
  type TextFile,
} from "@unionstate/schema";

/** A file that was mended, and what was done, in words. */
export type Mended = { readonly text: string; readonly done: readonly string[] };

/**
 * Mends what is mechanical: the form of the file, and stray white space in text. Nothing else of what the record says
 * changes. A file that is no sound JSON, or has a key twice, stays as it is: how it is meant, only a person knows.
 *
 * @param problems the problems of the file, as they were found in just this text
 * @returns `undefined` where there is nothing to mend, or nothing that can be
 */
export function mendedFile(file: TextFile, problems: readonly Problem[]): Mended | undefined {
  const schema = recordSchemas[file.path.split("/").at(-2) as Collection];
  if (file.unread || !schema) return undefined;
  const before = withoutMark(file.text);
  if (parseJson({ ...file, text: before }).problems.length > 0) return undefined;
  const mends = problems.filter(({ rule, mend }) => rule !== "file/format" && mend !== undefined);
  const { text, count } = applied(before, mends);
  const value: unknown = JSON.parse(text);
  const formatted = formatRecord(value, schema, "kept");
  if (formatted === file.text) return undefined;
  const reordered = JSON.stringify(value) !== JSON.stringify(JSON.parse(formatted));
  return {
    text: formatted,
    done: [
      ...(file.text === before ? [] : ["byte order mark taken away"]),
      ...(file.text.includes("\r") ? ["line ends made newlines"] : []),
      ...(count > 0 ? [`white space mended in ${count === 1 ? "one text" : `${count} texts`}`] : []),
      ...(reordered ? ["fields and footnotes put in order"] : []),
      ...(!reordered && withNewlines(text) !== formatted ? ["laid out anew"] : []),
    ],
  };
}

const withoutMark = (text: string): string => text.replace(/^\uFEFF/, "");

const withNewlines = (text: string): string => text.replaceAll("\r\n", "\n");

/** The text with the mends written in their places, from the last to the first: so none moves another. */
function applied(text: string, mends: readonly Problem[]): { text: string; count: number } {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const offset = (line: number, column: number): number => (starts[line - 1] ?? 0) + column - 1;
  const places = new Map(
    mends.map(({ line, column, endLine, endColumn, mend = "" }) => {
      const [start, end] = [offset(line, column), offset(endLine, endColumn)];
      return [start, { start, end, mend }];
    }),
  );
  let mended = text;
  for (const { start, end, mend } of [...places.values()].sort((a, b) => b.start - a.start)) {
    mended = mended.slice(0, start) + mend + mended.slice(end);
  }
  return { text: mended, count: places.size };
}
