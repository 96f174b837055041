import { type Zippable, zipSync } from "fflate";

/**
 * Files as a ZIP file, with one date and one mode for all of them: the same files give the same bytes.
 *
 * @param files the contents by name, in the order of the ZIP file
 * @param within the folder in the ZIP file
 * @param day the date of all files. Example: `2026-11-23`
 */
export function zip(
  files: Iterable<readonly [name: string, content: string | Uint8Array]>,
  within: string,
  day: string,
): Uint8Array {
  // ZIP keeps local time without a zone: noon is on that day in every zone.
  const [year = 1980, month = 1, date = 1] = day.split("-").map(Number);
  const mtime = new Date(year, month - 1, date, 12);
  const entries: Zippable = {};
  for (const [name, content] of files) {
    entries[`${within}/${name}`] = [Buffer.from(content), { mtime, os: 3, attrs: 0o644 << 16 }];
  }
  return zipSync(entries, { level: 9 });
}
