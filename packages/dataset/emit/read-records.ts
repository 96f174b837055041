import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import {
  checkFiles,
  checkRedirects,
  type Problem,
  type Records,
  type Redirect,
  withExceptions,
} from "@unionstate/schema";

/**
 * Reads and checks every record of a data folder, and beside it what became of records that are no more.
 *
 * @param folder the folder that holds one folder a collection
 * @param root what the paths in problems are relative to
 * @returns the sound records, the redirects, and the errors that have no exception
 */
export function readRecords(
  folder: string,
  root: string,
): { records: Records; redirects: readonly Redirect[]; problems: Problem[] } {
  const read = (path: string) => ({ path: relative(root, path), text: readFileSync(path, "utf8") });
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => read(join(entry.parentPath, entry.name)));
  const { records, problems } = checkFiles(files);
  const exceptions = join(folder, "../rule-exceptions.json");
  const left = existsSync(exceptions) ? withExceptions(problems, read(exceptions), records) : problems;
  const list = join(folder, "../redirects.json");
  const gone = existsSync(list) ? checkRedirects(read(list), records) : { redirects: [], problems: [] };
  return {
    records,
    redirects: gone.redirects,
    problems: [...left, ...gone.problems].filter(({ severity }) => severity === "error"),
  };
}
