/** `npm start`: checks and builds everything, and lists the files with their sizes and the time of each step. */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { printRow, root, timedTurbo, unionstate } from "./workspace.ts";

const steps = [
  ["@unionstate/schema#build", "compile the schema"],
  ["@unionstate/dataset#build", "check the data, build the dataset"],
  ["@unionstate/dataset#release", "write the files of the release"],
  ["@unionstate/brief#build", "typeset the brief, A4 and Letter"],
] as const;

const files = [
  "packages/dataset/dist",
  "packages/dataset/release",
  "apps/brief/dist/union-state-brief.pdf",
  "apps/brief/dist/union-state-brief-letter.pdf",
];

const started = performance.now();
const { status, tasks } = timedTurbo([
  "build",
  "release",
  "--output-logs=errors-only",
  "--log-order=grouped",
  "--log-prefix=none",
]);
const total = (performance.now() - started) / 1000;

if (status === 0) {
  const installed = process.env.UNIONSTATE_INSTALL_SECONDS;
  printRow("Step", "Time");
  printRow("install", installed ? `${installed} s` : "up to date");
  for (const [id, label] of steps) {
    const task = tasks.get(id);
    if (task) printRow(label, task.cached ? "unchanged" : `${task.seconds.toFixed(1)} s`);
  }
  printRow("total without install", `${total.toFixed(1)} s`);
  console.log("");
  printRow("File", "Size");
  for (const path of files) printRow(path, `${Math.round(sizeOf(join(root, path)) / 1000)} kB`);
} else {
  // The build lists the problems of the data; the check explains them.
  if (tasks.has("@unionstate/schema#build")) unionstate(["check"]);
  console.error("\nA step failed: see above. Files of earlier builds were not changed.");
}
process.exitCode = status;

function sizeOf(path: string): number {
  if (!statSync(path).isDirectory()) return statSync(path).size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}
