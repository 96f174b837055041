import { existsSync, lstatSync, opendirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { parseTar } from "nanotar";
import { type Environment, UsageError } from "../command.ts";
import { visible } from "../terminal.ts";
import { commitOf, git, readCommit } from "./git.ts";
import { isObject } from "./json.ts";
import { type DatasetFile, jsonOf, type Layout, placeOf, type Snapshot, snapshotOf } from "./snapshot.ts";

/**
 * Reads one side of a comparison: a git ref, a folder (a repository, an unpacked package or its records) or a tarball.
 *
 * @param name as the user typed it [the working tree]
 * @throws UsageError if it does not exist or contains no records
 */
export async function readSide(name: string | undefined, { root, from }: Environment): Promise<Snapshot> {
  if (name === undefined) return snapshotOf("the working tree", readFolder(root, "repository"));
  const commit = await commitOf(root, name);
  if (commit !== undefined) return withRecords(snapshotOf(name, await readCommit(root, commit)), name);
  const path = resolve(from, name);
  if (!existsSync(path)) throw new UsageError(await notFound(name, root));
  return withRecords(statSync(path).isDirectory() ? ofFolder(path, name) : ofTarball(path, name), name);
}

function ofFolder(path: string, name: string): Snapshot {
  if (existsSync(join(path, "packages/dataset/data"))) return snapshotOf(name, readFolder(path, "repository"));
  if (existsSync(join(path, "dist"))) {
    const manifest = join(path, "package.json");
    const label = nameIn(existsSync(manifest) ? readFileSync(manifest, "utf8") : undefined) ?? name;
    return snapshotOf(label, readFolder(path, "package"));
  }
  return snapshotOf(name, readFolder(path, "data"));
}

function ofTarball(path: string, name: string): Snapshot {
  const { files, manifest } = readTarball(path);
  return snapshotOf(nameIn(manifest) ?? name, files);
}

/** The name and version in a `package.json`. */
function nameIn(manifest: string | undefined): string | undefined {
  const read = manifest === undefined ? undefined : jsonOf(manifest, "package.json");
  const value = read && "value" in read ? read.value : undefined;
  return isObject(value) && typeof value.name === "string" && typeof value.version === "string"
    ? `${value.name} ${value.version}`
    : undefined;
}

function withRecords(snapshot: Snapshot, name: string): Snapshot {
  if (snapshot.records.size > 0 || snapshot.unreadable.length > 0) return snapshot;
  throw new UsageError(
    `No records found in \`${visible(name)}\`. Use a git ref, an unpacked @unionstate/dataset, its tarball, or a \`data\` folder.`,
  );
}

async function notFound(name: string, root: string): Promise<string> {
  const repository = await git(root, ["rev-parse", "--git-dir"]);
  if (!repository.ok) {
    return `\`${visible(name)}\` does not exist. It cannot be a git ref, because this folder is not a git repository.`;
  }
  const hint = /^(?:[\w-]+\/)?main$/.test(name) ? " Run `git fetch` if the branch is missing." : "";
  return `\`${visible(name)}\` is not a git ref, folder or tarball.${hint}`;
}

const maxFiles = 100_000;
const maxBytes = 2 ** 25;

/** Where the files of each layout are. */
const folders: Readonly<Record<Layout, readonly string[]>> = {
  repository: ["packages/dataset/data", "packages/dataset/redirects.json", "schemas"],
  package: ["dist"],
  data: [""],
};

/** The files of the dataset in a folder, without following links. */
function readFolder(folder: string, layout: Layout): DatasetFile[] {
  const files: DatasetFile[] = [];
  const queue = [...folders[layout]];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    const full = join(folder, path);
    const found = existsSync(full) ? lstatSync(full) : undefined;
    if (found?.isDirectory()) {
      const entries = opendirSync(full);
      for (let entry = entries.readSync(); entry; entry = entries.readSync()) {
        queue.push(path === "" ? entry.name : `${path}/${entry.name}`);
        if (queue.length + files.length > maxFiles) {
          entries.closeSync();
          throw new UsageError(`\`${folder}\` has more than 100,000 files.`);
        }
      }
      entries.closeSync();
    } else if (found?.isFile()) {
      const what = placeOf(path, layout);
      if (what) files.push({ what, path, text: textOf(full, found.size) });
    }
  }
  return files;
}

function textOf(file: string, size: number): DatasetFile["text"] {
  if (size > maxBytes) return { why: "It is larger than 32 MB." };
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    return { why: `It cannot be read: ${error instanceof Error ? error.message : error}.` };
  }
}

const maxTarBytes = 2 ** 28;

/** The files of the dataset in a tarball as npm packs it, and its `package.json`. */
function readTarball(file: string): { readonly files: DatasetFile[]; readonly manifest: string | undefined } {
  const entries = unpacked(file).flatMap((entry) =>
    // Everything in an npm tarball is in one folder, usually named `package`.
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
    const tar = isGzip ? gunzipSync(bytes, { maxOutputLength: maxTarBytes }) : bytes;
    // The parser reads the whole buffer of an array, which may contain more than the array: it gets a copy.
    return parseTar(new Uint8Array(tar).buffer);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`\`${file}\` is not a readable tarball: ${why}.`);
  }
}
