/** `npm test`: every check of the project, and at the end how many tests passed and failed. */
import { globSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.ts";
import { turbo } from "./turbo.ts";

const reports = "{packages/*,apps/*,tools}/.vitest/report.json";
for (const report of globSync(reports, { cwd: root })) rmSync(join(root, report));

const status = turbo([
  "lint",
  "types",
  "check:generated",
  "check",
  "test",
  "check:package",
  "--continue",
  "--output-logs=new-only",
  "--log-order=grouped",
]);

let passed = 0;
let failed = 0;
for (const report of globSync(reports, { cwd: root })) {
  const counts = JSON.parse(readFileSync(join(root, report), "utf8")) as Record<
    "numPassedTests" | "numFailedTests",
    number
  >;
  passed += counts.numPassedTests;
  failed += counts.numFailedTests;
}
if (status !== 0 && failed === 0) console.error("\nThe tests passed, but another check did not: see above.");
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = status;
