import { join } from "node:path";
import { WriteError, writeFile } from "@unionstate/files";
import { collections, formatRecord, type Problem, parseJson, recordSchemas, type TextFile } from "@unionstate/schema";
import { visible } from "../terminal.ts";

/**
 * Fixes files on the disk, as far as that is mechanical.
 *
 * @param root the folder of the repository
 * @param problems the problems of these files, as they were read
 * @param log receives a line for each file that was fixed or could not be written
 * @returns whether any file was changed
 */
export function fixFiles(
  root: string,
  files: readonly TextFile[],
  problems: readonly Problem[],
  log: (line: string) => unknown,
): boolean {
  const found = Map.groupBy(problems, ({ file }) => file);
  let changed = false;
  for (const file of files) {
    const own = found.get(file.path);
    const fixed = own && fixedFile(file, own);
    if (!fixed) continue;
    const name = visible(file.path);
    try {
      writeFile(join(root, file.path), fixed.text);
      changed = true;
      log(`Fixed ${name}: ${fixed.done.join(", ")}.`);
    } catch (error) {
      if (!(error instanceof WriteError)) throw error;
      log(`Could not write ${name}: ${error.reason}.`);
    }
  }
  return changed;
}

/** A file that was fixed, and what was done. */
export type FixedFile = { readonly text: string; readonly done: readonly string[] };

/**
 * Fixes the layout of a file, and stray white space in its texts; nothing else of the record changes. A file with
 * invalid JSON or a duplicate key stays as it is: only a person knows what is meant.
 *
 * @param problems the problems of the file, as they were found in exactly this text
 * @returns `undefined` if there is nothing to fix, or nothing that can be fixed
 */
export function fixedFile(file: TextFile, problems: readonly Problem[]): FixedFile | undefined {
  const folder = file.path.split("/").at(-2);
  const collection = collections.find((name) => name === folder);
  if (file.unread || !collection) return undefined;
  const { text: before, problems: syntax } = parseJson(file);
  if (syntax.length > 0) return undefined;
  const { text, count } = replaced(
    before,
    // Another replacement, such as the new id of a moved record, is a suggestion that a person accepts.
    problems.filter(({ rule }) => rule === "text/characters"),
  );
  const value: unknown = JSON.parse(text);
  const formatted = formatRecord(value, recordSchemas[collection], "kept");
  if (formatted === file.text) return undefined;
  const reordered = JSON.stringify(value) !== JSON.stringify(JSON.parse(formatted));
  return {
    text: formatted,
    done: [
      ...(file.text === before ? [] : ["removed the byte order mark"]),
      ...(file.text.includes("\r") ? ["changed CRLF to LF"] : []),
      ...(count > 0 ? [`removed white space from ${count === 1 ? "one text" : `${count} texts`}`] : []),
      ...(reordered ? ["sorted fields and footnotes"] : []),
      ...(!reordered && text.replaceAll("\r\n", "\n") !== formatted ? ["changed the layout"] : []),
    ],
  };
}

/** The text with the replacements of its problems, applied from the last to the first, so that offsets remain valid. */
function replaced(text: string, problems: readonly Problem[]): { text: string; count: number } {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const offset = (line: number, column: number): number => (starts[line - 1] ?? 0) + column - 1;
  const places = new Map(
    problems.flatMap(({ line, column, endLine, endColumn, replacement }) => {
      if (replacement === undefined) return [];
      const start = offset(line, column);
      return [[start, { start, end: offset(endLine, endColumn), replacement }] as const];
    }),
  );
  let result = text;
  for (const { start, end, replacement } of [...places.values()].sort((a, b) => b.start - a.start)) {
    result = result.slice(0, start) + replacement + result.slice(end);
  }
  return { text: result, count: places.size };
}
