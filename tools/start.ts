/**
 * `npm start`: checks and builds everything, lists the files with their sizes and the time of each step, and names the
 * sentences of the brief to read again.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { printRow, root, timedTurbo, unionstate } from "./workspace.ts";

const steps = [
  ["@unionstate/schema#build", "compile the schema"],
  ["@unionstate/dataset#build", "check the data, build the dataset"],
  ["@unionstate/dataset#release", "write the files of the release"],
  ["@unionstate/brief#build", "make the brief and the data book"],
  ["@unionstate/web#build", "make the website"],
] as const;

const folders = ["packages/dataset/dist", "packages/dataset/release", "apps/web/dist"];
const publications = "apps/brief/dist";

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
  const files = readdirSync(join(root, publications)).map((name) => `${publications}/${name}`);
  for (const path of [...folders, ...files]) printRow(path, `${Math.round(sizeOf(join(root, path)) / 1000)} kB`);
  const review = await sentencesToRead();
  if (review !== "") console.log(`\n${review}`);
} else {
  // The build lists the problems of the data; the check explains them.
  if (tasks.has("@unionstate/schema#build")) unionstate(["check"]);
  console.error("\nA step failed: see above. Files of earlier builds were not changed.");
}
process.exitCode = status;

/** Loaded late: the dataset has to be built before. */
async function sentencesToRead(): Promise<string> {
  const [{ briefing, lockFile, parseLock, reviewText, stale }, records] = await Promise.all([
    import("@unionstate/briefing"),
    import("@unionstate/dataset"),
  ]);
  const pages = briefing(records);
  return reviewText(pages, [], stale(parseLock(readFileSync(lockFile, "utf8")), pages));
}

function sizeOf(path: string): number {
  if (!statSync(path).isDirectory()) return statSync(path).size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}
