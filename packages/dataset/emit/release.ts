/** Builds the files of the release in every format, with checksums: `node emit/release.ts [folder]`, by default in `release/`. */
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { writeFolder } from "@unionstate/files";
import manifest from "../package.json" with { type: "json" };
import type { WrittenFile } from "./format.ts";
import { formats } from "./formats/formats.ts";
import { readRecords } from "./read-records.ts";
import { writeRelease } from "./write-release.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const home = join(root, "packages/dataset");
const target = resolve(process.argv[2] ?? join(home, "release"));

const { records, redirects } = readRecords();
const { version, released } = manifest;
let written: readonly WrittenFile[] = [];
try {
  await writeFolder(target, async (partial) => {
    written = await writeRelease(partial, { records, redirects, version, released });
  });
} catch (error) {
  console.error(`No files were changed. ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}

const size = written.reduce((sum, { bytes }) => sum + bytes, 0);
console.log(
  `${written.length} files in ${formats.length} formats, ${(size / 1e6).toFixed(1)} MB, written to ${relative(process.cwd(), target) || "."}.`,
);
