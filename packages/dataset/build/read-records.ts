import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { checkFiles, type Problem, type Records } from "@unionstate/schema";

/**
 * Reads and checks every record of a data folder.
 *
 * @param folder the folder that holds one folder a collection
 * @param root what the paths in problems are relative to
 */
export function readRecords(folder: string, root: string): { records: Records; problems: Problem[] } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(root, path), text: readFileSync(path, "utf8") }));
  return checkFiles(files);
}
