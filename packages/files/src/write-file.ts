import { closeSync, existsSync, lstatSync, mkdirSync, openSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { WriteError, writeReason } from "./write-error.ts";

/**
 * Writes a file atomically: readers see the old file or the new one, never a part. Creates missing folders, keeps the
 * permissions of an existing file, and refuses to write through a symbolic link.
 *
 * @throws WriteError where the file system refuses; no temporary file is left behind
 */
export function writeFile(path: string, data: string | Uint8Array): void {
  attempt(path, () => {
    assertFile(path);
    makeFolder(dirname(path));
    // The library writes with a single call and ignores how many bytes that wrote: on a disk that fills up meanwhile,
    // it would replace the file by its beginning. Node's own `writeFile` writes everything or throws.
    writeFileAtomic.sync(path, "", { tmpfileCreated: (temporary) => writeFileSync(temporary, data) });
  });
}

/**
 * Checks that a file can be written, before the work that makes its content. Creates missing folders.
 *
 * @throws WriteError that says why not
 */
export function assertWritable(path: string): void {
  attempt(path, () => {
    assertFile(path);
    makeFolder(dirname(path));
    // Permissions alone do not decide: on a read-only disk, `access` allows the superuser everything.
    const probe = `${path}.${process.pid}.probe`;
    closeSync(openSync(probe, "w"));
    rmSync(probe);
  });
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
