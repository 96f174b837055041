/**
 * `npm run tool -- publish` publishes the tarballs of `.release/` that the registry lacks, compares the bytes that the
 * registry then has with them, and tags the commit. After a failure, run it again: it continues where it stopped.
 *
 * The release workflow runs this file with `node` and installs nothing, so that no third-party code runs in the job
 * that may publish. It imports Node's own modules and files that do the same.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { root } from "../workspace.ts";
import type { Packed } from "./decide.ts";
import { publishAll } from "./publication.ts";
import { readRegistry, registryUrl } from "./registry.ts";

/** A packed package and its tarball. */
type Tarball = Packed & { readonly file: string };

/**
 * @param folder with the tarballs and `SHA256SUMS`
 * @param sums the SHA-256 of that `SHA256SUMS`, if its builder has stated it
 * @throws Error with the cause if something is refused or fails
 */
async function publishFolder(folder: string, sums: string | undefined): Promise<void> {
  verifySums(folder, sums);
  // The schema first, because the dataset names its version.
  const tarballs = ["schema", "dataset"].map((name) => tarballOf(folder, `@unionstate/${name}`));
  requireCleanTree();
  const registry = registryUrl();
  await publishAll(tarballs, {
    read: (name) => readRegistry(registry, name),
    publish: async ({ name }, tag) => npmPublish(tarballs.find((one) => one.name === name)?.file ?? name, tag),
    tagged: async (tag) => tagged(tag),
    tagCommit: async (tag) => tagCommit(tag),
    wait: () => new Promise((done) => setTimeout(done, 2_000)),
    report: (line) => console.log(line),
  });
}

/**
 * Compares every file of a folder with its `SHA256SUMS`.
 *
 * @throws Error if a file differs, is missing or is not listed, or `SHA256SUMS` is not the expected one
 */
export function verifySums(folder: string, expected: string | undefined): void {
  const list = join(folder, "SHA256SUMS");
  if (!existsSync(list)) throw new Error(`Missing ${list}. Run \`npm run tool -- release-files\` first.`);
  const bytes = readFileSync(list);
  if (expected !== undefined && sha256(bytes) !== expected) {
    throw new Error(`${list} is not the file that was built: its SHA-256 is ${sha256(bytes)}, expected ${expected}.`);
  }
  const listed = new Map(
    bytes
      .toString("utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => [line.slice(66), line.slice(0, 64)] as const),
  );
  const files = readdirSync(folder).filter((name) => name !== "SHA256SUMS");
  const wrong = [...new Set([...files, ...listed.keys()])].filter(
    (name) => !files.includes(name) || listed.get(name) !== sha256(readFileSync(join(folder, name))),
  );
  if (wrong.length > 0) throw new Error(`Not as listed in ${list}: ${wrong.toSorted().join(", ")}.`);
}

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** The one tarball of a package in a folder. @throws Error if there is none, or its manifest names something else */
function tarballOf(folder: string, name: string): Tarball {
  const start = tarballName(name, "").replace(/\.tgz$/, "");
  const found = readdirSync(folder).filter((file) => file.startsWith(start) && file.endsWith(".tgz"));
  const [only] = found;
  if (only === undefined || found.length > 1)
    throw new Error(`${folder} has ${found.length} tarballs of ${name}, expected one.`);
  const bytes = readFileSync(join(folder, only));
  const manifest = manifestIn(gunzipSync(bytes));
  if (manifest?.name !== name || only !== tarballName(name, manifest.version)) {
    throw new Error(`${only} contains ${manifest?.name}@${manifest?.version}, not what its name says.`);
  }
  return { name, version: manifest.version, integrity: integrity(bytes), file: join(folder, only) };
}

/** The file name that `npm pack` gives a package. Example: `unionstate-schema-1.0.0.tgz`. */
export const tarballName = (name: string, version: string): string =>
  `${name.replace("@", "").replace("/", "-")}-${version}.tgz`;

/** The integrity of a file as registries state it (Subresource Integrity). Example: `sha512-g8W2…`. */
export const integrity = (bytes: Uint8Array): string => `sha512-${createHash("sha512").update(bytes).digest("base64")}`;

/** The name and version in `package/package.json` of a tar archive, which is a sequence of blocks of 512 bytes. */
export function manifestIn(tar: Buffer): { readonly name: string; readonly version: string } | undefined {
  for (let at = 0; at + 512 <= tar.length; ) {
    const name = tar.toString("utf8", at, at + 100).replace(/\0.*$/s, "");
    const size = Number.parseInt(tar.toString("latin1", at + 124, at + 136), 8);
    if (name === "" || Number.isNaN(size)) return undefined;
    if (name === "package/package.json") return JSON.parse(tar.toString("utf8", at + 512, at + 512 + size));
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return undefined;
}

/** @throws Error if the files differ from the commit: a tag or a provenance says that the packages were built from it */
function requireCleanTree(): void {
  const changed = git("status", "--porcelain").stdout.trim();
  if (changed === "") return;
  const [first = "", ...more] = changed.split("\n");
  throw new Error(
    `The working tree differs from the commit that would be published: ${first.trim()}${more.length > 0 ? ` and ${more.length} more` : ""}. Commit or discard the changes first.`,
  );
}

/** Publishes a tarball; returns the message of npm if that fails. */
function npmPublish(file: string, tag: string): string | undefined {
  // GitHub proves which commit and workflow built the package; elsewhere nothing can prove that.
  const provenance = process.env.GITHUB_ACTIONS ? ["--provenance"] : [];
  const cache = mkdtempSync(join(tmpdir(), "unionstate-npm-"));
  const limits = ["--prefer-online", "--fetch-retries=0", "--fetch-timeout=20000", "--cache", cache];
  const args = ["publish", file, "--access", "public", "--tag", tag, "--loglevel=error", ...limits, ...provenance];
  const { status, stdout, stderr, error } = spawnSync("npm", args, {
    cwd: cache,
    encoding: "utf8",
    timeout: 120_000,
    shell: process.platform === "win32",
  });
  rmSync(cache, { recursive: true, force: true });
  if (error) return `npm did not finish: ${error.message}.`;
  return status === 0 ? undefined : (stderr || stdout).trim();
}

function tagged(tag: string): "here" | "elsewhere" | "nowhere" {
  const [head, commit] = ["HEAD", `refs/tags/${tag}`].map((ref) =>
    git("rev-parse", "--verify", "--quiet", `${ref}^{commit}`).stdout.trim(),
  );
  if (!commit) return "nowhere";
  return commit === head ? "here" : "elsewhere";
}

function tagCommit(tag: string): void {
  const { status, stderr } = git("tag", tag);
  if (status !== 0) throw new Error(`The commit could not be tagged ${tag}: ${stderr.trim()}`);
}

const git = (...args: readonly string[]) => spawnSync("git", args, { cwd: root, encoding: "utf8" });

if (import.meta.main) {
  try {
    const { values } = parseArgs({ options: { from: { type: "string" }, sums: { type: "string" } } });
    await publishFolder(resolve(values.from ?? join(root, ".release")), values.sums);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
