/**
 * `npm run tool -- reproduce` makes the release twice, from clean clones in different folders, time zones, languages
 * and umasks, and compares every file, the tarballs included. Exit code 1 if any differs.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { root } from "../workspace.ts";
import { filesIn, sha256 } from "./archive.ts";

/** The environment of a build, which must not affect its output. */
type Environment = { readonly TZ: string; readonly LANG: string; readonly LC_ALL: string; readonly umask: string };

/** The outputs of a release: the packages, the formats, and the brief in both paper sizes. */
const outputs = [
  "packages/schema/dist",
  "packages/dataset/dist",
  "packages/dataset/release",
  "apps/brief/dist",
  ".release",
];

function reproduce(): number {
  const started = performance.now();
  const day = new Date().toISOString().slice(0, 10);
  const first = buildClone("a", day, { TZ: "UTC", LANG: "C", LC_ALL: "C", umask: "022" });
  const second = buildClone("a much deeper/folder with spaces/and ünïcode", day, {
    TZ: "Pacific/Kiritimati",
    LANG: "tr_TR.UTF-8",
    LC_ALL: "tr_TR.UTF-8",
    umask: "077",
  });
  const differing = differences(first, second);
  const seconds = Math.round((performance.now() - started) / 1000);
  for (const line of differing) console.log(line);
  console.log(
    differing.length === 0
      ? `All ${first.size} files of the release have the same bytes (${seconds} s).`
      : `${differing.length} of ${first.size} files differ (${seconds} s).`,
  );
  return differing.length === 0 ? 0 : 1;
}

/**
 * Clones what is committed into a new folder, sets the next version if there are changesets, and makes its release.
 *
 * @param path the clone's path below a temporary folder
 * @param day the date of that version
 * @returns the SHA-256 of every output by its path
 * @throws Error with the output of a step that fails
 */
function buildClone(path: string, day: string, environment: Environment): ReadonlyMap<string, string> {
  const folder = mkdtempSync(join(tmpdir(), "unionstate-reproduce-"));
  const clone = join(folder, path);
  mkdirSync(join(clone, ".."), { recursive: true });
  run(`git clone --quiet --no-hardlinks -- "$1" "$2"`, [root, clone], folder, environment);
  console.log(`${path}: cloned (TZ ${environment.TZ}, LANG ${environment.LANG}, umask ${environment.umask})`);
  run(`npm run tool -- version --date ${day} && npm run tool -- release-files`, [], clone, environment);
  const files = outputs.flatMap((output) => filesIn(join(clone, output)));
  const sums = new Map(files.map((file) => [relative(clone, file), sha256(file)]));
  rmSync(folder, { recursive: true, force: true });
  return sums;
}

function run(command: string, args: readonly string[], cwd: string, { umask, ...env }: Environment): void {
  // The variables that npm sets for this repository would mislead the npm of the clone.
  const { INIT_CWD: _, npm_config_local_prefix: __, UNIONSTATE_INSTALL_SECONDS: ___, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync("sh", ["-c", `umask ${umask}; ${command}`, "sh", ...args], {
    cwd,
    env: { ...inherited, ...env },
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) throw new Error(`\`${command}\` failed in ${cwd}:\n${stdout}${stderr}`);
}

/** A line for each file that only one of two builds has, or that has other bytes in the other. */
export function differences(first: ReadonlyMap<string, string>, second: ReadonlyMap<string, string>): string[] {
  return [...new Set([...first.keys(), ...second.keys()])].toSorted().flatMap((file) => {
    const [a, b] = [first.get(file), second.get(file)];
    if (a === b) return [];
    if (a === undefined) return [`${file}: only in the second build`];
    if (b === undefined) return [`${file}: only in the first build`];
    return [`${file}: ${a.slice(0, 12)}… and ${b.slice(0, 12)}…`];
  });
}

if (import.meta.main) process.exitCode = reproduce();
