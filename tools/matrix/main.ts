/**
 * `npm run tool -- matrix [<part>…]` tries the packed dataset in the runtimes, compilers, bundlers, browser and languages
 * of its users. A part is the name of a test file: `runtimes`, `types`, `bundlers`, `test-runners`, `browser`,
 * `other-languages`. What is not installed is skipped, with a message.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root, turbo } from "../workspace.ts";

const folder = join(root, "tools/matrix");
const report = join(folder, ".vitest/report.json");
rmSync(report, { force: true });

const vitest = [
  join(root, "node_modules/vitest/vitest.mjs"),
  "run",
  "--config=vitest.config.ts",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
];
// The programs take up a gigabyte, so they are installed here and not with the project.
const steps = [
  () => turbo(["release", "--output-logs=errors-only"], "failure"),
  () => run("npm", ["install", "--no-save", "--workspaces=false", "--loglevel=error", "--no-audit"]),
  () => run(join(root, "node_modules/.bin/tsc"), ["-p", "tsconfig.json"]),
  () => run(process.execPath, vitest),
];
const failed = steps.some((step) => step() !== 0);

const counts = countsIn(report);
if (counts) console.log(`\n${counts.numPassedTests} passed, ${counts.numFailedTests} failed`);
else console.error("\nThe matrix did not run: see above.");
process.exitCode = failed ? 1 : 0;

type Counts = Record<"numPassedTests" | "numFailedTests", number>;

function countsIn(path: string): Counts | undefined {
  try {
    const counts: Counts = JSON.parse(readFileSync(path, "utf8"));
    return counts;
  } catch {
    return undefined;
  }
}

function run(command: string, args: readonly string[]): number {
  return spawnSync(command, args, { cwd: folder, stdio: "inherit" }).status ?? 1;
}
