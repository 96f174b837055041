import { createHash } from "node:crypto";
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import type { FormatFile, Release, WrittenFile } from "./format.ts";
import { formats } from "./formats/formats.ts";

/**
 * Writes the files of every format, and `SHA256SUMS`, to a folder.
 *
 * @returns the files, without the checksums
 */
export async function writeRelease(folder: string, release: Omit<Release, "written">): Promise<readonly WrittenFile[]> {
  const written: WrittenFile[] = [];
  for (const format of formats) {
    for (const file of format.files({ ...release, written })) written.push(await write(folder, file));
  }
  writeFileSync(join(folder, "SHA256SUMS"), written.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join(""));
  return written;
}

async function write(folder: string, { chunks, ...file }: FormatFile): Promise<WrittenFile> {
  const path = join(folder, file.path);
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
