/**
 * `npm run version-packages [-- --prerelease]`: makes the next version of what has been merged. Changesets gives it its
 * number; the comparison with the release before gives the changelogs and `changes.json`, and refuses a number that is
 * too small. What comes out is committed by a pull request of its own.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { unionstate } from "../pr/unionstate.ts";
import { root } from "../root.ts";
import { turbo } from "../turbo.ts";
import { changesets } from "./version-packages/changesets.ts";
import { lockVersions } from "./version-packages/lock-versions.ts";

const { values } = parseArgs({ options: { prerelease: { type: "boolean" }, date: { type: "string" } } });
const folder = mkdtempSync(join(tmpdir(), "unionstate-version-"));
try {
  process.exitCode = version();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function version(): number {
  const plan = join(folder, "plan.json");
  if (changesets(["status", "--output", plan]) !== 0) return 1;
  const { releases } = JSON.parse(readFileSync(plan, "utf8")) as {
    releases: readonly { name: string; type: string; oldVersion: string }[];
  };
  if (!releases.some(({ type }) => type !== "none")) {
    console.log("Nothing to release: there is no changeset.");
    return 0;
  }
  if (turbo(["build", "--filter=@unionstate/schema", "--output-logs=errors-only"], "failure") !== 0) return 1;
  const before = releases.find(({ name }) => name === "@unionstate/dataset")?.oldVersion;
  if (before !== undefined && before !== "0.0.0") {
    const base = `@unionstate/dataset@${before}`;
    if (!unionstate("The changesets fit the changes", ["changeset", "--check", "--base", base]).passed) return 1;
  }
  if (changesets(["version", ...(values.prerelease ? ["--snapshot", "next"] : [])]) !== 0) return 1;
  lockVersions(root);
  const notes = [
    "notes",
    plan,
    ...(values.prerelease ? ["--prerelease"] : []),
    ...(values.date ? ["--date", values.date] : []),
  ];
  if (!unionstate("The release is told", notes).passed) return 1;
  // Docs and samples name the version.
  if (turbo(["generate", "--output-logs=errors-only"], "failure") !== 0) return 1;
  return (
    spawnSync(join(root, "node_modules/.bin/biome"), ["check", "--write", "--log-level=error"], {
      cwd: root,
      stdio: "inherit",
    }).status ?? 1
  );
}
