/**
 * `npm run matrix`: the packed dataset in the runtimes, compilers, bundlers, browser and languages that its users have.
 * What is not installed on this machine is left out, and said.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root, turbo } from "../workspace.ts";

const folder = join(root, "tools/matrix");
const report = join(folder, ".vitest/report.json");
rmSync(report, { force: true });

// Its tools weigh a gigabyte, which is why they are no part of the installation of the project.
const steps = [
  () => turbo(["release", "--output-logs=errors-only"], "failure"),
  () => run("npm", ["install", "--no-save", "--workspaces=false", "--loglevel=error", "--no-audit"], folder),
  () => run(join(root, "node_modules/.bin/tsc"), ["-p", "tsconfig.json"], folder),
  () =>
    run(
      process.execPath,
      [
        join(root, "node_modules/vitest/vitest.mjs"),
        "run",
        "--config=vitest.config.ts",
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${report}`,
      ],
      folder,
    ),
];
const failed = steps.some((step) => step() !== 0);

const counts = countsIn(report);
if (counts) console.log(`\n${counts.numPassedTests} passed, ${counts.numFailedTests} failed`);
else console.error("\nThe matrix did not run: see above.");
process.exitCode = failed ? 1 : 0;

type Counts = Record<"numPassedTests" | "numFailedTests", number>;

function countsIn(path: string): Counts | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Counts;
  } catch {
    return undefined;
  }
}

function run(command: string, args: readonly string[], cwd: string): number {
  return spawnSync(command, args, { cwd, stdio: "inherit" }).status ?? 1;
}
