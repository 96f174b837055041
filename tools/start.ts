/** `npm start`: checks the data, builds the dataset, typesets the brief, and says where everything is and how long it took. */
import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.ts";
import { turbo } from "./turbo.ts";

const labels = [
  ["@unionstate/schema#build", "compile the schema"],
  ["@unionstate/validate#check", "check the data"],
  ["@unionstate/dataset#build", "build the dataset"],
  ["@unionstate/dataset#release", "write the files of the release"],
  ["@unionstate/brief#build", "typeset the brief, A4 and Letter"],
] as const;

const summaries = join(root, ".turbo/runs");
rmSync(summaries, { recursive: true, force: true });
const started = performance.now();
const status = turbo([
  "check",
  "build",
  "release",
  "--output-logs=errors-only",
  "--log-order=grouped",
  "--log-prefix=none",
  "--summarize",
]);
const seconds = (performance.now() - started) / 1000;

if (status === 0) {
  printSteps();
  printFiles();
} else {
  console.error("\nThe line stopped here; nothing that was built before has been touched.");
}
process.exitCode = status;

type Task = {
  taskId: string;
  cache: { status: "HIT" | "MISS" };
  execution: { startTime: number; endTime: number };
};

function printSteps(): void {
  const [name] = readdirSync(summaries);
  const { tasks } = JSON.parse(readFileSync(join(summaries, name ?? ""), "utf8")) as { tasks: Task[] };
  const steps = new Map(tasks.map((task) => [task.taskId, task]));
  const installed = process.env.UNIONSTATE_INSTALL_SECONDS;
  row("Step", "Time");
  row("install", installed ? `${installed} s` : "up to date");
  for (const [id, label] of labels) {
    const step = steps.get(id);
    if (!step) continue;
    const time = ((step.execution.endTime - step.execution.startTime) / 1000).toFixed(1);
    row(label, step.cache.status === "HIT" ? "unchanged" : `${time} s`);
  }
  row("all of it, install aside", `${seconds.toFixed(1)} s`);
}

function printFiles(): void {
  console.log("");
  row("File", "Size");
  for (const path of [
    "packages/dataset/dist",
    "packages/dataset/release",
    "apps/brief/dist/union-state-brief.pdf",
    "apps/brief/dist/union-state-brief-letter.pdf",
  ]) {
    row(path, `${Math.round(sizeOf(join(root, path)) / 1000)} kB`);
  }
}

function row(left: string, right: string): void {
  console.log(`${left.padEnd(42)}${right.padStart(12)}`);
}

function sizeOf(path: string): number {
  if (!statSync(path).isDirectory()) return statSync(path).size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}
