import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { BriefError } from "./dataset.ts";

/**
 * Makes sure that a file can be written, before the work is done.
 *
 * @throws BriefError that says why not
 */
export function assertWritable(file: string): void {
  const folder = dirname(file);
  try {
    makeFolder(folder);
    // Tried rather than asked: whoever may do everything is told so even where nothing can be written.
    closeSync(openSync(partialOf(file), "w"));
    rmSync(partialOf(file));
  } catch (error) {
    throw new BriefError(
      `Cannot write to the folder ${folder} (${codeOf(error)}). Choose another file with \`--out\`.`,
    );
  }
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
    throw new BriefError(`${file} is a folder. Add a file name to \`--out\`, such as ${join(file, "brief.pdf")}.`);
  }
}

/**
 * Writes a file whole or not at all: whoever reads it meanwhile finds the old one.
 *
 * @throws BriefError if it cannot be written; nothing is left behind then
 */
export function writeWhole(file: string, content: Uint8Array): void {
  const partial = partialOf(file);
  try {
    writeFileSync(partial, content);
    renameSync(partial, file);
  } catch (error) {
    rmSync(partial, { force: true });
    throw new BriefError(`Cannot write ${file} (${codeOf(error)}).`);
  }
}

const partialOf = (file: string): string => `${file}.${process.pid}.partial`;

// Step by step: below /proc, Node's own recursive mkdir never comes back.
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : String(error);
