import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { WriteError, writeReason } from "./write-error.ts";

/**
 * Writes a folder completely or not at all: the new content is written to `<folder>.partial`, which then replaces the
 * old folder. Readers never see a part of it; what an interrupted run left behind is restored or removed by the next.
 *
 * @param fill writes the content into the folder that it is given
 * @throws what `fill` throws, and WriteError where the file system refuses; nothing new is left behind
 */
export async function writeFolder(folder: string, fill: (partial: string) => Promise<void>): Promise<void> {
  const [partial, old] = [`${folder}.partial`, `${folder}.old`];
  try {
    // A run was interrupted between the two renames below.
    if (existsSync(old) && !existsSync(folder)) renameSync(old, folder);
    remove(partial);
    remove(old);
    mkdirSync(partial);
    await fill(partial);
    if (existsSync(folder)) renameSync(folder, old);
    renameSync(partial, folder);
    remove(old);
  } catch (error) {
    try {
      remove(partial);
      // The new folder did not reach its place.
      if (existsSync(old) && !existsSync(folder)) renameSync(old, folder);
    } catch {
      // If nothing can be removed, nothing was created either; the error below says why.
    }
    const reason = concerns(folder, error) ? writeReason(error) : undefined;
    if (reason === undefined) throw error;
    throw new WriteError(folder, reason, { cause: error });
  }
}

const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true });

// An error while `fill` reads its inputs has another path. The error of a full disk has none.
function concerns(folder: string, error: unknown): boolean {
  if (!(error instanceof Error && "path" in error && typeof error.path === "string")) return true;
  return error.path.startsWith(folder);
}
