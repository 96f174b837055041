import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parseTar } from "nanotar";
import { UsageError } from "../../command.ts";
import type { DatasetFile } from "./dataset-file.ts";
import { placeOf } from "./place-of.ts";

const mostBytes = 2 ** 28;

/** The files of the dataset in a tarball as npm packs it, and the version that its `package.json` gives. */
export function readTarball(file: string): { readonly files: DatasetFile[]; readonly manifest: string | undefined } {
  const entries = unpacked(file).flatMap((entry) =>
    // Everything in an npm tarball stands in one folder, mostly named `package`.
    entry.type === "file" && "data" in entry && entry.data
      ? [{ path: entry.name.replace(/^(?:\.\/)?[^/]+\//, ""), data: entry.data }]
      : [],
  );
  const decoder = new TextDecoder();
  const files = entries.flatMap(({ path, data }) => {
    const what = placeOf(path, "package");
    return what ? [{ what, path, text: decoder.decode(data) }] : [];
  });
  const manifest = entries.find(({ path }) => path === "package.json");
  return { files, manifest: manifest && decoder.decode(manifest.data) };
}

function unpacked(file: string): ReturnType<typeof parseTar> {
  try {
    const bytes = readFileSync(file);
    const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
    const tar = isGzip ? gunzipSync(bytes, { maxOutputLength: mostBytes }) : bytes;
    // The parser reads the whole buffer behind an array: it gets one that holds nothing else.
    return parseTar(new Uint8Array(tar).buffer);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`\`${file}\` is no tarball that can be read: ${why}.`);
  }
}
