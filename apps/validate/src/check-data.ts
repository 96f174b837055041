import { checkFiles, checkRedirects, type Problem, type TextFile, withExceptions } from "@unionstate/schema";
import { readData } from "./read-data.ts";

/** What a check of the data has found. */
export type Checked = {
  /** The files that were asked for. */
  readonly files: readonly TextFile[];
  readonly problems: readonly Problem[];
  /** The text of a file, for code frames. */
  readonly textOf: (path: string) => string;
};

/**
 * Reads the data and checks it: JSON, shape, form and integrity, less what has an exception; and where the redirects of
 * records that are no more lead.
 *
 * @param paths files or folders whose problems are wanted; none for all
 * @param root the folder of the repository
 * @param from the folder that relative paths start from
 * @throws WrongUsage where a path does not exist or lies outside the data
 */
export function checkData(paths: readonly string[], root: string, from: string): Checked {
  const { files, problems: strays, exceptions, redirects, wanted, textOf } = readData(paths, root, from);
  // Whether an exception is needed shows only where its record was checked.
  const all = exceptions !== undefined && wanted(exceptions.path);
  const { records, problems } = checkFiles(files, [], { form: true, ...(!all && { wanted }) });
  const found = [...strays.filter(({ file }) => wanted(file)), ...problems];
  const left = exceptions ? withExceptions(found, exceptions, records, all ? undefined : wanted) : found;
  const gone = redirects ? checkRedirects(redirects, records).problems : [];
  return {
    files: files.filter(({ path }) => wanted(path)),
    // The lists of exceptions and redirects are about every record: what is wrong with them is always told.
    problems: [...left.filter(({ file }) => wanted(file) || file === exceptions?.path), ...gone].sort(byFile),
    textOf,
  };
}

const byFile = (a: Problem, b: Problem): number => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0);
