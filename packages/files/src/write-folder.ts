import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";

/**
 * Writes a folder whole or not at all: beside its place first, and then there. Whoever reads it meanwhile, and whoever
 * finds it after a run was cut off, sees the old one or the new one.
 *
 * @param write fills the folder that it is given
 * @throws what `write` throws, and a sentence for people where the file system refuses; nothing is left behind then
 */
export async function writeFolder(folder: string, write: (partial: string) => Promise<void>): Promise<void> {
  const [partial, old] = [`${folder}.partial`, `${folder}.old`];
  // A run was cut off between the two moves below.
  if (existsSync(old) && !existsSync(folder)) renameSync(old, folder);
  try {
    rmSync(partial, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
    mkdirSync(partial);
    await write(partial);
    if (existsSync(folder)) renameSync(folder, old);
    renameSync(partial, folder);
    rmSync(old, { recursive: true, force: true });
  } catch (error) {
    const { code, path = folder } = error as NodeJS.ErrnoException;
    try {
      rmSync(partial, { recursive: true, force: true });
    } catch {
      // A folder that cannot be written to has no half of anything in it.
    }
    if (code === undefined || !(code in reasons)) throw error;
    throw new Error(`${path} cannot be written: ${reasons[code]} (${code}). What was there before is as it was.`);
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "the disk is full",
  EFBIG: "the file is larger than is allowed here",
  EACCES: "it may not be written to",
  EPERM: "it may not be written to",
  EROFS: "the disk is read-only",
  ENOTDIR: "its folder is a file",
};
