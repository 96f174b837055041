import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { checkFiles, type Problem, type Records, withExceptions } from "@unionstate/schema";

/**
 * Reads and checks every record of a data folder.
 *
 * @param folder the folder that holds one folder a collection
 * @param root what the paths in problems are relative to
 * @returns the sound records, and the errors that have no exception
 */
export function readRecords(folder: string, root: string): { records: Records; problems: Problem[] } {
  const read = (path: string) => ({ path: relative(root, path), text: readFileSync(path, "utf8") });
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => read(join(entry.parentPath, entry.name)));
  const { records, problems } = checkFiles(files);
  const exceptions = join(folder, "../rule-exceptions.json");
  const left = existsSync(exceptions) ? withExceptions(problems, read(exceptions), records) : problems;
  return { records, problems: left.filter(({ severity }) => severity === "error") };
}
