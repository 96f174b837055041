import { join } from "node:path";
import type { Problem, TextFile } from "@unionstate/schema";
import { visible } from "../formats/visible.ts";
import { mendedFile } from "./mended-file.ts";
import { writeWhole } from "./write-whole.ts";

/**
 * Mends files on the disk, as far as that is mechanical.
 *
 * @param root the folder of the repository
 * @param problems the problems of these files, as they were read
 * @param say told of each file that was mended, or could not be written
 * @returns whether any file was changed
 */
export function fixFiles(
  root: string,
  files: readonly TextFile[],
  problems: readonly Problem[],
  say: (line: string) => unknown,
): boolean {
  const found = Map.groupBy(problems, ({ file }) => file);
  let changed = false;
  for (const file of files) {
    const own = found.get(file.path);
    const mended = own && mendedFile(file, own);
    if (!mended) continue;
    const name = visible(file.path);
    try {
      writeWhole(join(root, file.path), mended.text);
      changed = true;
      say(`${name} mended: ${mended.done.join(", ")}.`);
    } catch (error) {
      say(`${name} could not be written: ${(error as NodeJS.ErrnoException).code}.`);
    }
  }
  return changed;
}
