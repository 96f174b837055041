import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { type Zippable, zipSync } from "fflate";

/**
 * A folder as a ZIP file: in the order of the names, all of one day, so that the same files give the same bytes.
 *
 * @param within the folder in the ZIP file
 * @param day of all files. Example: `2026-11-23`
 */
export function zipped(folder: string, within: string, day: string): Uint8Array {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  // ZIP keeps local time without a zone: noon is of that day everywhere it is read.
  const [year = 1980, month = 1, date = 1] = day.split("-").map(Number);
  const mtime = new Date(year, month - 1, date, 12);
  const entries: Zippable = {};
  for (const file of files) {
    entries[`${within}/${relative(folder, file).replaceAll(sep, "/")}`] = [
      readFileSync(file),
      { mtime, os: 3, attrs: 0o644 << 16 },
    ];
  }
  return zipSync(entries, { level: 9 });
}
