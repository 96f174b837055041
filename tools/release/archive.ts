/** Archives and checksums of a release, with the same bytes for the same files. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { zip } from "@unionstate/files";

/**
 * A folder as a ZIP file, in the order of the names, with one date and one mode for all files.
 *
 * @param within the folder in the ZIP file
 * @param day the date of all files. Example: `2026-11-23`
 */
export const zipFolder = (folder: string, within: string, day: string): Uint8Array =>
  zip(
    filesIn(folder).map((file) => [relative(folder, file).replaceAll(sep, "/"), readFileSync(file)] as const),
    within,
    day,
  );

/** The SHA-256 of every file of a folder, in the format of `sha256sum --check`. */
export const checksums = (folder: string): string =>
  filesIn(folder)
    .map((file) => `${sha256(file)}  ${relative(folder, file).replaceAll(sep, "/")}\n`)
    .join("");

/** Every file of a folder and its subfolders, by code point. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();

/** The SHA-256 of a file, in hexadecimal. */
export const sha256 = (file: string): string => createHash("sha256").update(readFileSync(file)).digest("hex");
