/** What the faults happen to: the jobs that write files people rely on, in a clone where everything is built. */
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { cloneRepository, type Repository } from "../sandbox/repository.ts";
import { root } from "../workspace.ts";

/** A fault that was caused on purpose, and its effect. */
export type Fault = {
  readonly what: string;
  /** The effect, in lines. */
  readonly effect: string;
  /** Whether nothing was lost or half written, and the message says what happened. */
  readonly passed: boolean;
};

/** A program that writes files. */
export type Job = {
  readonly name: string;
  /** The arguments of Node. */
  readonly command: readonly string[];
  /** The files and folders that it writes, from the root. */
  readonly outputs: readonly string[];
};

const { version }: { version: string } = JSON.parse(readFileSync(join(root, "packages/dataset/package.json"), "utf8"));

/** Each job needs the output of those before it. */
const jobs: readonly Job[] = [
  { name: "schema", command: ["packages/schema/build.ts"], outputs: ["packages/schema/dist"] },
  { name: "dataset", command: ["packages/dataset/emit/build.ts"], outputs: ["packages/dataset/dist"] },
  { name: "release", command: ["packages/dataset/emit/release.ts"], outputs: ["packages/dataset/release"] },
  {
    name: "brief",
    command: ["apps/brief/src/main.ts", "data-book"],
    outputs: [`apps/brief/dist/union-state-data-book-${version}.pdf`],
  },
];

export type Stage = {
  readonly folder: string;
  readonly repository: Repository;
  readonly jobs: readonly Job[];
  /** The folder with what a job writes from the data as committed. */
  readonly before: (job: Job) => string;
  /** The folder with what it writes after a record was corrected. */
  readonly after: (job: Job) => string;
};

/** The record that is corrected. */
const pollFile = "packages/dataset/data/polls/two-unions.json";

/** Clones and builds, corrects a record, and builds again. */
export function prepareStage(folder: string): Stage {
  const repository = cloneRepository(join(folder, "repository"), {});
  const buildAll = (state: string): void => {
    for (const job of jobs) {
      repository.run(process.execPath, ...job.command);
      const kept = join(folder, state, job.name);
      mkdirSync(kept, { recursive: true });
      for (const output of job.outputs) cpSync(repository.path(output), join(kept, output), { recursive: true });
    }
  };
  buildAll("before");
  repository.write(pollFile, repository.read(pollFile).replace('"Belarusians’ choice', '"The choice of Belarusians'));
  buildAll("after");
  return {
    folder,
    repository,
    jobs,
    before: ({ name }) => join(folder, "before", name),
    after: ({ name }) => join(folder, "after", name),
  };
}

/** The SHA-256 of a file, or of all files of a folder with their paths; `nothing` if there is none. */
export function stateOf(path: string): string {
  if (!existsSync(path)) return "nothing";
  const hash = createHash("sha256");
  const files = statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .toSorted()
    : [path];
  for (const file of files)
    hash
      .update(`${relative(path, file)}\0`)
      .update(readFileSync(file))
      .update("\0");
  return hash.digest("hex");
}
