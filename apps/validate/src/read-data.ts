import { lstatSync, realpathSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import type { Problem, TextFile } from "@unionstate/schema";
import { WrongUsage } from "./commands/wrong-usage.ts";
import { visible } from "./formats/visible.ts";
import { listFiles } from "./reading/list-files.ts";
import { problem, readText } from "./reading/read-text.ts";

/** The data files, and which of them a person asked for. */
type Data = {
  readonly files: readonly TextFile[];
  /** What stands in the data folder and is no file that could be a record. */
  readonly problems: readonly Problem[];
  /** The exceptions to rules, if there are any. */
  readonly exceptions: TextFile | undefined;
  /** What became of records that are no more, if there is a list of them. */
  readonly redirects: TextFile | undefined;
  readonly wanted: (path: string) => boolean;
  /** The text of a file, for code frames. */
  readonly textOf: (path: string) => string;
};

const data = "packages/dataset/data";
const exceptions = "packages/dataset/rule-exceptions.json";
const redirects = "packages/dataset/redirects.json";

/** More than all the data has a hundred times over: no memory is filled by a pull request. */
const mostCharacters = 200_000_000;

/**
 * Reads all data files. All are needed to check any: a record may refer to every other. No file is so broken that this
 * fails: what is wrong with it is told with the others' problems.
 *
 * @param paths files or folders whose problems are wanted; none for all
 * @param root the folder of the repository
 * @param from the folder that relative paths start from
 * @throws WrongUsage where a path does not exist or lies outside the data
 */
export function readData(paths: readonly string[], root: string, from: string): Data {
  const home = realpathSync(root);
  const folder = join(home, data);
  if (statOf(folder) === undefined) throw new WrongUsage(`There is no folder \`${data}\`.`);
  if (realpathSync(folder) !== folder) throw new WrongUsage(`\`${data}\` is a symbolic link; links are not followed.`);
  const asked = paths.map((path) => askedPath(path, resolve(from, path), home));
  const wanted = (file: string): boolean => asked.length === 0 || asked.some((path) => within(file, path));

  const listing = listFiles(folder, data);
  const files: TextFile[] = [];
  let characters = 0;
  for (const path of listing.files) {
    const shown = `${data}${path}`;
    const file = characters < mostCharacters ? readText(`${folder}${path}`, shown) : tooMuch(shown);
    characters += file.text.length;
    files.push(file);
  }
  const [excepted, gone] = [exceptions, redirects].map(
    (path) => statOf(join(home, path)) && readText(join(home, path), path),
  );
  const lists = [excepted, gone].filter((list) => list !== undefined);
  const texts = new Map([...files, ...lists].map(({ path, text }) => [path, text.replace(/^\uFEFF/, "")]));
  return {
    files,
    problems: listing.problems,
    exceptions: excepted,
    redirects: gone,
    wanted,
    textOf: (path) => texts.get(path) ?? "",
  };
}

/** A path as it was typed, from the folder of the repository; empty for all data. */
function askedPath(typed: string, full: string, home: string): string {
  const stat = statOf(full);
  if (!stat) throw new WrongUsage(`\`${visible(typed)}\` does not exist.`);
  if (stat.isSymbolicLink()) throw new WrongUsage(`\`${visible(typed)}\` is a symbolic link; links are not followed.`);
  const path = relative(home, realpathSync(full)).split(sep).join("/");
  if (within(data, path)) return "";
  if (within(path, data) || path === exceptions || path === redirects) return path;
  throw new WrongUsage(`\`${visible(typed)}\` is not in ${data}.`);
}

function statOf(path: string) {
  try {
    return lstatSync(path);
  } catch {
    // Whatever the reason, for who asks for it it is not there.
    return undefined;
  }
}

const tooMuch = (path: string): TextFile => ({
  path,
  text: "",
  unread: problem(
    path,
    "file/size",
    "All files together have more than 200 MB; this one was not read.",
    "One record, one file, a page at most.",
  ),
});

const within = (path: string, folder: string): boolean =>
  folder === "" || path === folder || path.startsWith(`${folder}/`);
