import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { TextFile } from "@unionstate/schema";
import { WrongUsage } from "./commands/wrong-usage.ts";

/** The data files, and which of them a person asked for. */
type Data = {
  readonly files: readonly TextFile[];
  readonly wanted: (path: string) => boolean;
  /** The text of a file, for code frames. */
  readonly textOf: (path: string) => string;
};

/**
 * Reads all data files. All are needed to check any: a record may refer to every other.
 *
 * @param paths files or folders whose problems are wanted; none for all
 * @param root the folder of the repository
 * @param from the folder that relative paths start from
 * @throws WrongUsage where a path does not exist or lies outside the data
 */
export function readData(paths: readonly string[], root: string, from: string): Data {
  const dataFolder = join(root, "packages/dataset/data");
  const asked = paths.map((path) => resolve(from, path));
  for (const [index, path] of asked.entries()) {
    if (!existsSync(path)) throw new WrongUsage(`\`${paths[index]}\` does not exist.`);
    if (!within(path, dataFolder) && !within(dataFolder, path)) {
      throw new WrongUsage(`\`${paths[index]}\` is not in ${relative(root, dataFolder)}.`);
    }
  }
  const files = readdirSync(dataFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(root, path), text: readFileSync(path, "utf8") }));
  return {
    files,
    wanted: (file) => asked.length === 0 || asked.some((path) => within(resolve(root, file), path)),
    textOf: (path) => files.find((file) => file.path === path)?.text ?? "",
  };
}

const within = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);
