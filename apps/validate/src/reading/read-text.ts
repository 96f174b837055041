import { isUtf8 } from "node:buffer";
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import type { Problem, TextFile } from "@unionstate/schema";

/** As much as a record may have: the largest of today has 15 kB. */
const mostBytes = 1_000_000;

/**
 * Reads one data file. What keeps it from being read stands in `unread`, and nothing is thrown: a pull request may hold
 * anything under the name of a record.
 *
 * @param full the file
 * @param path its path as people should see it
 */
export function readText(full: string, path: string): TextFile {
  let bytes: Buffer;
  try {
    const read = readBytes(full);
    if ("is" in read) return { path, text: "", unread: problem(path, "file/place", ...notAFile(read.is)) };
    bytes = read.bytes;
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (code === "ELOOP" || code === "EMLINK") return { path, text: "", unread: linkProblem(path) };
    return { path, text: "", unread: problem(path, "file/unreadable", ...whyUnreadable(code)) };
  }
  if (bytes.length > mostBytes) {
    return {
      path,
      text: bytes.toString("utf8", 0, mostBytes),
      unread: problem(
        path,
        "file/size",
        "The file is larger than 1 MB; the rest was not read.",
        "One record, one file: compare with a neighbouring one.",
      ),
    };
  }
  if (isUtf8(bytes)) return { path, text: bytes.toString("utf8") };
  return { path, text: bytes.toString("utf8"), unread: encodingProblem(path, bytes) };
}

/** What a link is told, wherever one stands in the data. */
export const linkProblem = (path: string): Problem =>
  problem(
    path,
    "file/link",
    "This is a symbolic link; links are not followed.",
    "Put the file itself here, or take the link away.",
  );

/** A problem of a whole file. */
export const problem = (file: string, rule: string, message: string, fix: string): Problem => ({
  file,
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 1,
  rule,
  severity: "error",
  message,
  fix,
});

// The file is opened once and looked at by its handle: what its name means may change in between.
function readBytes(full: string): { readonly bytes: Buffer } | { readonly is: "a folder" | "no file" } {
  const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants;
  const handle = openSync(full, O_RDONLY | (O_NOFOLLOW ?? 0) | (O_NONBLOCK ?? 0));
  try {
    const stat = fstatSync(handle);
    if (!stat.isFile()) return { is: stat.isDirectory() ? "a folder" : "no file" };
    const buffer = Buffer.allocUnsafe(Math.min(stat.size, mostBytes) + 1);
    let length = 0;
    for (let more = -1; more !== 0 && length < buffer.length; length += more) {
      more = readSync(handle, buffer, length, buffer.length - length, null);
    }
    return { bytes: buffer.subarray(0, length) };
  } finally {
    closeSync(handle);
  }
}

const notAFile = (is: string): [string, string] =>
  is === "a folder"
    ? [
        "This is a folder where a record's file should stand.",
        "Take it away: records stand in the collection's folder itself.",
      ]
    : ["This is neither a file nor a folder.", "Take it away."];

function whyUnreadable(code: string): [string, string] {
  if (code === "ENOENT") return ["The file went away while it was read.", "Run the check again."];
  if (code === "EACCES" || code === "EPERM")
    return ["The file may not be read.", "Give yourself the right to read it: `chmod u+r`."];
  return [
    `The file cannot be read (${code || "for no known reason"}).`,
    "Open it in an editor; if that fails, too, write it anew.",
  ];
}

function encodingProblem(path: string, bytes: Buffer): Problem {
  const offset = firstBroken(bytes);
  const before = bytes.subarray(0, offset);
  const lineStart = before.lastIndexOf(10) + 1;
  const line = countOf(before, 10) + 1;
  const column = before.toString("utf8", lineStart).length + 1;
  const byte = (bytes[offset] ?? 0).toString(16).padStart(2, "0");
  return {
    ...problem(
      path,
      "file/encoding",
      `Byte ${offset + 1} of the file (0x${byte}) is not part of any UTF-8 character.`,
      "Save the file as UTF-8 and type the character anew.",
    ),
    line,
    column,
    endLine: line,
    endColumn: column + 1,
  };
}

/** Where the first bytes stand that are no character. */
function firstBroken(bytes: Buffer): number {
  let start = 0;
  for (let end = bytes.indexOf(10); end !== -1 && isUtf8(bytes.subarray(start, end)); end = bytes.indexOf(10, start)) {
    start = end + 1;
  }
  while (start < bytes.length) {
    const lead = bytes[start] as number;
    const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (start + length > bytes.length || !isUtf8(bytes.subarray(start, start + length))) break;
    start += length;
  }
  return start;
}

function countOf(bytes: Buffer, byte: number): number {
  let found = 0;
  for (let at = bytes.indexOf(byte); at !== -1; at = bytes.indexOf(byte, at + 1)) found += 1;
  return found;
}
