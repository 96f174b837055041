/** `npm test`: every check of the repository; at the end, how many tests passed and how long each package took. */
import { globSync, readFileSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { printRow, root, timedTurbo } from "./workspace.ts";

const pattern = "{packages/*,apps/*,tools}/.vitest/report.json";
for (const report of globSync(pattern, { cwd: root })) rmSync(join(root, report));

const checks = ["lint", "types", "check:repository", "check:generated", "check", "test", "check:package"];
const { status, tasks } = timedTurbo([
  ...checks,
  "--continue",
  // One task per core: each package tests in one worker (vitest.config.ts).
  "--concurrency=100%",
  "--output-logs=new-only",
  "--log-order=grouped",
]);

console.log("");
printRow("Check", "Time", "Tests");
let passed = 0;
let failed = 0;
const reports = globSync(pattern, { cwd: root }).toSorted();
for (const report of reports) {
  const counts: { numPassedTests: number; numFailedTests: number } = JSON.parse(
    readFileSync(join(root, report), "utf8"),
  );
  passed += counts.numPassedTests;
  failed += counts.numFailedTests;
  const name = basename(dirname(dirname(report)));
  printRow(`test ${name}`, timeOf(`@unionstate/${name}#test`), String(counts.numPassedTests + counts.numFailedTests));
}
for (const id of [...tasks.keys()].filter((each) => !/#(?:test|build)$/.test(each)).toSorted()) {
  const [name = "", check = ""] = id.replace("@unionstate/", "").split("#");
  printRow(`${check} ${name}`, timeOf(id));
}
if (status !== 0 && failed === 0) console.error("\nThe tests passed, but another check failed: see above.");
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = status;

function timeOf(id: string): string {
  const task = tasks.get(id);
  if (!task) return "";
  return task.cached ? "unchanged" : `${task.seconds.toFixed(1)} s`;
}
