import { lstatSync, realpathSync, type Stats } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import {
  type CheckedDataset,
  type CheckOptions,
  checkDataset,
  type DatasetFiles,
  type TextFile,
} from "@unionstate/schema";
import { readDataset, UnreadableFolder } from "@unionstate/schema/node";
import { type Environment, UsageError } from "./command.ts";
import { visible } from "./terminal.ts";

/** The result of a check of the data in the repository. */
export type CheckedData = CheckedDataset & {
  /** The files that were selected. */
  readonly files: readonly TextFile[];
  /** The text of a file, for code frames. */
  readonly textOf: (path: string) => string;
};

/** The data folder, and the lists next to it. */
export const dataFolder = "packages/dataset/data";
export const redirectsFile = "packages/dataset/redirects.json";
export const dataLists = ["packages/dataset/rule-exceptions.json", redirectsFile] as const;

/**
 * Reads all data and checks it. All files are needed to check any: a record may refer to every other.
 *
 * @param paths files or folders whose problems are reported; all if empty
 * @throws UsageError if a path does not exist or is outside the data
 */
export function checkData(
  paths: readonly string[],
  { root, from }: Pick<Environment, "root" | "from">,
  options: Pick<CheckOptions, "rules"> = {},
): CheckedData {
  const data = readData(root);
  const selected = paths.map((path) => selectedPath(path, resolve(from, path), realpathSync(root)));
  const only = (file: string): boolean => selected.length === 0 || selected.some((path) => isWithin(file, path));
  const lists = [data.exceptions, data.redirects].filter((list) => list !== undefined);
  const texts = new Map([...data.records, ...lists].map(({ path, text }) => [path, text.replace(/^\uFEFF/, "")]));
  return {
    ...checkDataset(data, { ...options, format: true, ...(selected.length > 0 && { only }) }),
    files: data.records.filter(({ path }) => only(path)),
    textOf: (path) => texts.get(path) ?? "",
  };
}

/**
 * The files of the dataset, as they are on the disk.
 *
 * @throws UsageError if the data folder is missing
 */
export function readData(root: string): DatasetFiles {
  try {
    return readDataset(join(root, dataFolder), root);
  } catch (error) {
    if (error instanceof UnreadableFolder) throw new UsageError(error.message);
    throw error;
  }
}

/** The path of a file or folder relative to the repository; empty for all data. */
function selectedPath(typed: string, full: string, root: string): string {
  const stat = statOf(full);
  if (!stat) throw new UsageError(`\`${visible(typed)}\` does not exist.`);
  if (stat.isSymbolicLink()) {
    throw new UsageError(`\`${visible(typed)}\` is a symbolic link; symbolic links are not followed.`);
  }
  const path = relative(root, realpathSync(full)).split(sep).join("/");
  if (isWithin(dataFolder, path)) return "";
  if (isWithin(path, dataFolder) || dataLists.some((list) => list === path)) return path;
  throw new UsageError(`\`${visible(typed)}\` is not in ${dataFolder}.`);
}

function statOf(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch {
    // To the user it makes no difference why the path cannot be read.
    return undefined;
  }
}

const isWithin = (path: string, folder: string): boolean =>
  folder === "" || path === folder || path.startsWith(`${folder}/`);
