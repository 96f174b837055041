/**
 * `npm run tool -- publish [--tag next]` publishes the tarballs in `.release/` that the registry lacks, compares the
 * bytes that the registry then offers with them, and tags the commit. After a failure, run it again: it continues where
 * it stopped.
 *
 * The release workflow runs this file with `node` and installs nothing, so that no third-party code runs in the job
 * that may publish. It imports Node's own modules and `../workspace.ts` only.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "../workspace.ts";

function publishAll(tag: string | undefined): number {
  // The schema first, because the dataset names its version.
  const packages = ["schema", "dataset"].map((folder) => {
    const { name, version }: { name: string; version: string } = JSON.parse(
      readFileSync(join(root, `packages/${folder}/package.json`), "utf8"),
    );
    const tarball = join(".release", tarballName(name, version));
    return { id: `${name}@${version}`, tarball, file: join(root, tarball) };
  });
  const missing = packages.filter(({ file }) => !existsSync(file)).map(({ tarball }) => tarball);
  if (missing.length > 0) {
    console.error(`Missing ${missing.join(" and ")}. Run \`npm run tool -- release-files\` first.`);
    return 1;
  }
  for (const { id, tarball, file } of packages) {
    const npmOutput = offeredIntegrity(id) === undefined ? publish(file, tag) : undefined;
    const offered = offeredIntegrity(id);
    if (offered === undefined) {
      console.error(`${id} was not published. Output of npm:\n\n${npmOutput}\n\nFix the cause, then run this again.`);
      return 1;
    }
    if (offered !== integrity(readFileSync(file))) {
      console.error(`The registry has ${id} with other bytes than ${tarball}. Release a new version instead.`);
      return 1;
    }
    console.log(
      `${id}: ${npmOutput === undefined ? "already published" : "published"}; the registry offers the same bytes.`,
    );
    if (tag === undefined && !tagCommit(id)) return 1;
  }
  return 0;
}

/** The file name that `npm pack` gives a package. Example: `unionstate-schema-1.0.0.tgz`. */
export const tarballName = (name: string, version: string): string =>
  `${name.replace("@", "").replace("/", "-")}-${version}.tgz`;

/** The integrity of a file as registries state it (Subresource Integrity). Example: `sha512-g8W2…`. */
export const integrity = (bytes: Uint8Array): string => `sha512-${createHash("sha512").update(bytes).digest("base64")}`;

/** The integrity that the registry states for a version; `undefined` if it lacks that version or does not answer. */
function offeredIntegrity(id: string): string | undefined {
  return npm("view", id, "dist.integrity", "--loglevel=silent", "--prefer-online").stdout.trim() || undefined;
}

/** Publishes a tarball; returns the output of npm. */
function publish(file: string, tag = "latest"): string {
  // GitHub proves which commit and workflow built the package; elsewhere nothing can prove that.
  const provenance = process.env.GITHUB_ACTIONS ? ["--provenance"] : [];
  const args = ["publish", file, "--access", "public", "--tag", tag, "--loglevel=error", ...provenance];
  const { stdout, stderr } = npm(...args);
  return (stderr || stdout).trim();
}

const npm = (...args: readonly string[]) =>
  spawnSync("npm", args, { encoding: "utf8", shell: process.platform === "win32" });

/** The next release is compared with this tag. */
function tagCommit(id: string): boolean {
  const { stderr, status } = spawnSync("git", ["tag", id], { cwd: root, encoding: "utf8" });
  if (status === 0 || stderr.includes("already exists")) return true;
  console.error(`The commit could not be tagged ${id}: ${stderr.trim()}`);
  return false;
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { tag: { type: "string" } } });
  process.exitCode = publishAll(values.tag);
}
