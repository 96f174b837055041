/** Builds the files of the release, for those who do not use npm: every format, and the checksums, in `release/` or the folder named. */
import { createHash } from "node:crypto";
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { writeFolder } from "@unionstate/files";
import manifest from "../package.json" with { type: "json" };
import type { FormatFile, WrittenFile } from "./formats/format.ts";
import { formats } from "./formats/formats.ts";
import { readRecords } from "./read-records.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const home = join(root, "packages/dataset");
const target = resolve(process.argv[2] ?? join(home, "release"));

const { records, redirects, problems } = readRecords(join(home, "data"), root);
if (problems.length > 0) {
  console.error(`Nothing was built: ${problems.length} problems. \`npm run check\` explains them.`);
  process.exit(1);
}
const { version, released } = manifest;
const written: WrittenFile[] = [];
try {
  await writeFolder(target, async (partial) => {
    for (const format of formats) {
      for (const file of format.files({ records, redirects, version, released, written }))
        written.push(await write(partial, file));
    }
    const sums = written.map(({ path, sha256 }) => `${sha256}  ${path}\n`);
    writeFileSync(join(partial, "SHA256SUMS"), sums.join(""));
  });
} catch (error) {
  console.error(`Nothing was released. ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}

const size = written.reduce((sum, { bytes }) => sum + bytes, 0);
console.log(
  `${written.length} files in ${formats.length} formats, ${(size / 1e6).toFixed(1)} MB, written to ${relative(process.cwd(), target) || "."}.`,
);

async function write(partial: string, { chunks, ...file }: FormatFile): Promise<WrittenFile> {
  const path = join(partial, file.path);
  mkdirSync(dirname(path), { recursive: true });
  const handle = openSync(path, "w");
  const hash = createHash("sha256");
  let bytes = 0;
  try {
    for await (const chunk of chunks()) {
      const data = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
      hash.update(data);
      for (let done = 0; done < data.length; ) done += writeSync(handle, data, done);
      bytes += data.length;
    }
  } finally {
    closeSync(handle);
  }
  return { ...file, bytes, sha256: hash.digest("hex") };
}
