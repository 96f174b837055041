import { existsSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Environment, UsageError } from "../../command.ts";
import { visible } from "../../terminal.ts";
import { isObject } from "../json.ts";
import type { Snapshot } from "../snapshot.ts";
import { commitOf } from "./commit-of.ts";
import { git } from "./git.ts";
import { parseJson } from "./parse-json.ts";
import { readCommit } from "./read-commit.ts";
import { readFolder } from "./read-folder.ts";
import { readTarball } from "./read-tarball.ts";
import { snapshotOf } from "./snapshot-of.ts";

/**
 * One side of a comparison: a git ref, a folder (a repository, an unpacked package or its records) or a tarball.
 *
 * @param asked what a person typed; `undefined` for the working tree
 * @throws UsageError where there is no such thing, or nothing of the dataset in it
 */
export async function readSide(asked: string | undefined, { root, from }: Environment): Promise<Snapshot> {
  if (asked === undefined) return snapshotOf("the working tree", readFolder(root, "repository"));
  const commit = await commitOf(root, asked);
  if (commit !== undefined) return something(snapshotOf(asked, await readCommit(root, commit)), asked);
  const path = resolve(from, asked);
  if (!existsSync(path)) throw new UsageError(await unknown(asked, root));
  return something(statSync(path).isDirectory() ? ofFolder(path, asked) : ofTarball(path, asked), asked);
}

function ofFolder(path: string, asked: string): Snapshot {
  if (existsSync(join(path, "packages/dataset/data"))) return snapshotOf(asked, readFolder(path, "repository"));
  if (existsSync(join(path, "dist"))) {
    const manifest = join(path, "package.json");
    const label = nameIn(existsSync(manifest) ? readFileSync(manifest, "utf8") : undefined) ?? asked;
    return snapshotOf(label, readFolder(path, "package"));
  }
  return snapshotOf(asked, readFolder(path, "data"));
}

function ofTarball(path: string, asked: string): Snapshot {
  const { files, manifest } = readTarball(path);
  return snapshotOf(nameIn(manifest) ?? asked, files);
}

/** The name and version that a `package.json` gives. */
function nameIn(manifest: string | undefined): string | undefined {
  const read = manifest === undefined ? undefined : parseJson(manifest);
  const value = read && "value" in read ? read.value : undefined;
  return isObject(value) && typeof value.name === "string" && typeof value.version === "string"
    ? `${value.name} ${value.version}`
    : undefined;
}

function something(snapshot: Snapshot, asked: string): Snapshot {
  if (snapshot.records.size > 0 || snapshot.unreadable.length > 0) return snapshot;
  throw new UsageError(
    `There are no records in \`${visible(asked)}\`. Name a git ref, an unpacked @unionstate/dataset, its tarball, or a \`data\` folder.`,
  );
}

async function unknown(asked: string, root: string): Promise<string> {
  const repository = await git(root, ["rev-parse", "--git-dir"]);
  if (!repository.ok) {
    return `\`${visible(asked)}\` does not exist, and it cannot be a git ref: this folder is not a git repository.`;
  }
  const near = /^(?:[\w-]+\/)?main$/.test(asked) ? " If the branch was never fetched, `git fetch` gets it." : "";
  return `\`${visible(asked)}\` is neither a git ref here nor a folder or tarball.${near}`;
}
