import { closeSync, constants, fchmodSync, lstatSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/**
 * Writes a file whole or not at all: beside it first, then in its place. A link is never written through.
 *
 * @throws what the file system throws
 */
export function writeWhole(file: string, text: string): void {
  const mode = lstatSync(file, { throwIfNoEntry: false })?.mode ?? 0o644;
  const partial = join(dirname(file), `.${basename(file)}.${process.pid}.partial`);
  const handle = openSync(partial, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600);
  try {
    try {
      writeFileSync(handle, text);
      fchmodSync(handle, mode & 0o7777);
    } finally {
      closeSync(handle);
    }
    renameSync(partial, file);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}
