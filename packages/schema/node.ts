import { isUtf8 } from "node:buffer";
import {
  closeSync,
  constants,
  type Dirent,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
} from "node:fs";
import { join, relative, sep } from "node:path";
import type { DatasetFiles } from "./check/check-dataset.ts";
import { isObject, parseJson } from "./json/parse-json.ts";
import { fileProblem, type Problem, type TextFile } from "./json/problem.ts";

/** The largest file that is read. The largest record today has 15 kB. */
const maxBytes = 1_000_000;

/** The most text that is read in all, a hundred times the size of the dataset: no pull request can fill the memory. */
const maxCharacters = 200_000_000;

/** The data folder is missing, or is a symbolic link. */
export class UnreadableFolder extends Error {}

/**
 * Reads the files of a dataset for `checkDataset`: the records in `data/<collection>/<id>.json`, the lists of
 * exceptions and redirects beside `data/`, and the version in the manifest beside it. A pull request may contain anything under the name of a record: what cannot
 * be read is returned as a file with `unread`, symbolic links are not followed, and nothing is thrown for a file.
 *
 * @param folder the data folder. Example: `/home/me/unionstate/packages/dataset/data`
 * @param root the folder to which the paths of files are relative
 * @throws UnreadableFolder
 */
export function readDataset(folder: string, root: string): DatasetFiles {
  const shown = shownPath(folder, root);
  if (!exists(folder)) throw new UnreadableFolder(`\`${shown}\` does not exist.`);
  const [home, real] = [realpathSync(root), realpathSync(folder)];
  if (real !== join(home, shown)) {
    throw new UnreadableFolder(`\`${shown}\` is a symbolic link; symbolic links are not followed.`);
  }
  const listed = (name: string): TextFile | undefined => {
    const path = join(real, "..", name);
    return exists(path) ? readTextFile(path, shownPath(path, home)) : undefined;
  };
  const [exceptions, redirects] = [listed("rule-exceptions.json"), listed("redirects.json")];
  const version = versionIn(listed("package.json"));
  return {
    records: readFiles(real, shown),
    ...(version !== undefined && { version }),
    ...(exceptions && { exceptions }),
    ...(redirects && { redirects }),
  };
}

/** The version in a manifest; none if it cannot be read. */
function versionIn(manifest: TextFile | undefined): string | undefined {
  if (manifest === undefined || manifest.unread) return undefined;
  const { value } = parseJson(manifest);
  return isObject(value) && typeof value.version === "string" ? value.version : undefined;
}

const shownPath = (path: string, root: string): string => relative(root, path).split(sep).join("/");

function exists(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/** Reads a data folder two levels deep, `<collection>/<id>.json`; deeper folders are reported and not entered. */
function readFiles(folder: string, shown: string): TextFile[] {
  const files: TextFile[] = [];
  let characters = 0;
  const visit = (inside: string, isCollection: boolean): void => {
    const entries = entriesOf(`${folder}${inside}`);
    if (typeof entries === "string") {
      files.push(unread(`${shown}${inside}`, "file/unreadable", `The folder cannot be read (${entries}).`, readable));
      return;
    }
    for (const entry of entries) {
      const path = `${inside}/${entry.name}`;
      if (entry.isSymbolicLink()) files.push(linkFile(`${shown}${path}`));
      else if (entry.isDirectory() && isCollection) files.push(folderFile(`${shown}${path}`));
      else if (entry.isDirectory()) visit(path, true);
      else {
        const file =
          characters < maxCharacters ? readTextFile(`${folder}${path}`, `${shown}${path}`) : skipped(`${shown}${path}`);
        characters += file.text.length;
        files.push(file);
      }
    }
  };
  visit("", false);
  return files;
}

function entriesOf(folder: string): Dirent[] | string {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    return codeOf(error);
  }
}

/**
 * Reads one data file.
 *
 * @param location where the file is
 * @param path its path in messages
 */
export function readTextFile(location: string, path: string): TextFile {
  let bytes: Buffer | "folder" | "other";
  try {
    bytes = readBytes(location);
  } catch (error) {
    return unreadable(path, codeOf(error));
  }
  if (bytes === "folder") return folderFile(path);
  if (bytes === "other")
    return unread(path, "file/place", `${named(path)} is neither a file nor a folder.`, "Delete it.");
  if (bytes.length > maxBytes) {
    const file = unread(path, "file/size", "The file is larger than 1 MB; the rest was not read.", onePerFile);
    return { ...file, text: bytes.toString("utf8", 0, maxBytes) };
  }
  const text = bytes.toString("utf8");
  return isUtf8(bytes) ? { path, text } : { path, text, unread: encodingProblem(path, bytes) };
}

// The file is opened once and examined by its handle: another file may take its name in between.
function readBytes(location: string): Buffer | "folder" | "other" {
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
  const handle = openSync(location, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  try {
    const stat = fstatSync(handle);
    if (!stat.isFile()) return stat.isDirectory() ? "folder" : "other";
    const buffer = Buffer.allocUnsafe(Math.min(stat.size, maxBytes) + 1);
    let length = 0;
    for (let more = -1; more !== 0 && length < buffer.length; length += more) {
      more = readSync(handle, buffer, length, buffer.length - length, null);
    }
    return buffer.subarray(0, length);
  } finally {
    closeSync(handle);
  }
}

const unread = (path: string, rule: string, message: string, fix: string): TextFile => ({
  path,
  text: "",
  unread: fileProblem(path, rule, { message, fix }),
});

/** The name of a file or folder in a message. */
const named = (path: string): string => `\`${path.slice(path.lastIndexOf("/") + 1)}\``;

const onePerFile = "Store one record per file.";

const readable = "Make it readable: `chmod u+r`.";

const linkFile = (path: string): TextFile =>
  unread(
    path,
    "file/link",
    `${named(path)} is a symbolic link; symbolic links are not followed.`,
    "Replace the link with the file itself, or delete the link.",
  );

const folderFile = (path: string): TextFile =>
  unread(
    path,
    "file/place",
    `${named(path)} is a folder, not a file; its contents were not read.`,
    "Move its files into the folder of a collection, or delete the folder.",
  );

const skipped = (path: string): TextFile =>
  unread(path, "file/size", "The data files exceed 200 MB in all; this file was not read.", onePerFile);

function unreadable(path: string, code: string): TextFile {
  switch (code) {
    case "ELOOP":
    case "EMLINK":
      return linkFile(path);
    case "ENOENT":
      return unread(
        path,
        "file/unreadable",
        "The file was deleted or moved while it was being read.",
        "Run the check again.",
      );
    case "EACCES":
    case "EPERM":
      return unread(path, "file/unreadable", "The file cannot be read: permission denied.", readable);
    default:
      return unread(path, "file/unreadable", `The file cannot be read (${code}).`, "Restore the file.");
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "unknown error";

function encodingProblem(path: string, bytes: Buffer): Problem {
  const offset = firstInvalid(bytes);
  const before = bytes.subarray(0, offset);
  const line = before.toString("latin1").split("\n").length;
  const column = before.toString("utf8", before.lastIndexOf(10) + 1).length + 1;
  const byte = (bytes[offset] ?? 0).toString(16).padStart(2, "0");
  return {
    ...fileProblem(path, "file/encoding", {
      message: `Byte ${offset + 1} of the file (0x${byte}) is not valid UTF-8.`,
      fix: "Save the file as UTF-8 and retype the character.",
    }),
    line,
    column,
    endLine: line,
    endColumn: column + 1,
  };
}

/** The offset of the first byte that is not part of a UTF-8 character. */
function firstInvalid(bytes: Buffer): number {
  let start = 0;
  for (let end = bytes.indexOf(10); end !== -1 && isUtf8(bytes.subarray(start, end)); end = bytes.indexOf(10, start)) {
    start = end + 1;
  }
  while (start < bytes.length) {
    const lead = bytes[start] ?? 0;
    const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (start + length > bytes.length || !isUtf8(bytes.subarray(start, start + length))) break;
    start += length;
  }
  return start;
}
