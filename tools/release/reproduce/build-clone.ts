import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { root } from "../../root.ts";

/** What a build is surrounded by, and must not depend on. */
export type Surroundings = {
  readonly TZ: string;
  readonly LANG: string;
  readonly LC_ALL: string;
  readonly umask: string;
};

/** What a release consists of: files of the packages, of the formats, and the brief on both papers. */
const outputs = [
  "packages/schema/dist",
  "packages/dataset/dist",
  "packages/dataset/release",
  "apps/brief/dist",
  ".release",
];

/**
 * Clones what is committed into a new folder, installs, makes the next version if changesets wait, and lays out its release.
 *
 * @param day of that version
 * @param path the folder's path below a temporary one
 * @returns the temporary folder, and the SHA-256 of every file by its path
 * @throws Error with what was printed if a step fails
 */
export function buildClone(
  path: string,
  day: string,
  { umask, ...env }: Surroundings,
): { readonly folder: string; readonly sums: ReadonlyMap<string, string> } {
  const folder = mkdtempSync(join(tmpdir(), "unionstate-reproduce-"));
  const clone = join(folder, path);
  mkdirSync(join(clone, ".."), { recursive: true });
  run(`git clone --quiet --no-hardlinks -- "$1" "$2"`, [root, clone], { cwd: folder, env, umask });
  console.log(`${path}: cloned, TZ ${env.TZ}, language ${env.LANG}, umask ${umask}`);
  run(`npm run version-packages -- --date ${day} && npm run release-files`, [], { cwd: clone, env, umask });
  return { folder, sums: sumsOf(clone) };
}

function run(
  command: string,
  args: readonly string[],
  { cwd, env, umask }: { readonly cwd: string; readonly env: Omit<Surroundings, "umask">; readonly umask: string },
): void {
  const { INIT_CWD: _, npm_config_local_prefix: __, UNIONSTATE_INSTALL_SECONDS: ___, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync("sh", ["-c", `umask ${umask}; ${command}`, "sh", ...args], {
    cwd,
    env: { ...inherited, ...env },
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) throw new Error(`\`${command}\` failed in ${cwd}:\n${stdout}${stderr}`);
}

function sumsOf(clone: string): Map<string, string> {
  const files = outputs.flatMap((output) =>
    readdirSync(join(clone, output), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return new Map(
    files
      .map((file): [string, string] => [
        relative(clone, file),
        createHash("sha256").update(readFileSync(file)).digest("hex"),
      ])
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}
