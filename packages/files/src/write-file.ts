import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { WriteError, writeReason } from "./write-error.ts";

/**
 * Writes a file atomically: readers see the old file or the new one, never a part. Creates missing folders, keeps the
 * owner and permissions of an existing file, and refuses to write through a symbolic link. What a killed run left beside
 * the file is removed.
 *
 * @throws WriteError where the file system refuses; no temporary file is left behind
 */
export function writeFile(path: string, data: string | Uint8Array): void {
  attempt(path, () => writeTemporary(path, data, (temporary) => renameSync(temporary, path)));
}

/**
 * Checks that a file can be written, before the work that makes its content. Creates missing folders.
 *
 * @throws WriteError that says why not
 */
export function assertWritable(path: string): void {
  // Permissions alone do not decide: on a read-only disk, `access` allows the superuser everything.
  attempt(path, () => writeTemporary(path, "", (temporary) => rmSync(temporary)));
}

/** Writes a file beside the one at this path, with its owner and permissions: `brief.pdf.4711.partial`. */
function writeTemporary(path: string, data: string | Uint8Array, finish: (temporary: string) => void): void {
  assertFile(path);
  makeFolder(dirname(path));
  removeLeftovers(path);
  const temporary = `${path}.${process.pid}.partial`;
  try {
    writeFileSync(temporary, data, { flag: "wx", flush: true });
    const old = lstatSync(path, { throwIfNoEntry: false });
    if (old) chmodSync(temporary, old.mode);
    if (old && process.getuid?.() === 0) chownSync(temporary, old.uid, old.gid);
    finish(temporary);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Removes the temporary files of runs that were killed. */
function removeLeftovers(path: string): void {
  const prefix = `${basename(path)}.`;
  for (const name of readdirSync(dirname(path))) {
    const id = name.startsWith(prefix) ? /^(\d+)\.partial$/.exec(name.slice(prefix.length))?.[1] : undefined;
    // One with the id of this process is of an earlier process that had the same.
    if (id !== undefined && (Number(id) === process.pid || !isRunning(Number(id))))
      rmSync(join(dirname(path), name), { force: true });
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // It runs, as another user.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function attempt(path: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    if (error instanceof WriteError) throw error;
    const reason = writeReason(error) ?? (error instanceof Error ? error.message : String(error));
    throw new WriteError(path, reason, { cause: error });
  }
}

function assertFile(path: string): void {
  // Throws nothing for a path below a file: creating its folder reports that.
  const stats = existsSync(dirname(path)) ? lstatSync(path, { throwIfNoEntry: false }) : undefined;
  if (stats?.isDirectory()) throw new WriteError(path, "it is a folder");
  if (stats?.isSymbolicLink()) throw new WriteError(path, "it is a symbolic link");
}

// Folder by folder: below /proc, Node's recursive `mkdir` never returns.
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}
