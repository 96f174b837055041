import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "../src/run.ts";
import { root as here } from "./real-data.ts";

/** A git repository of a part of the dataset, and the command in it. */
export type Repository = {
  readonly root: string;
  /** Writes a file. */
  readonly write: (path: string, text: string | Buffer) => void;
  readonly read: (path: string) => string;
  /** Changes a record in place. */
  // biome-ignore lint/suspicious/noExplicitAny: tests change records in ways that no type allows.
  readonly edit: (record: string, change: (record: any) => unknown) => void;
  readonly remove: (path: string) => void;
  readonly commit: (message: string) => void;
  readonly git: (...args: readonly string[]) => string;
  readonly unionstate: (...args: readonly string[]) => Promise<{ readonly code: number; readonly text: string }>;
  /** Copies the repository, which is faster than a new commit. */
  readonly copy: () => Repository;
  readonly close: () => void;
};

const data = "packages/dataset/data";

/** Makes a repository with one commit on `main`: the polls, a few other records, and all schemas. */
export function repository(): Repository {
  const root = newFolder();
  for (const folder of ["schemas", `${data}/polls`])
    cpSync(join(here, folder), join(root, folder), { recursive: true });
  for (const folder of ["kept", "records"]) {
    cpSync(fileURLToPath(new URL(folder, import.meta.url)), join(root, data), { recursive: true });
  }
  const made = repositoryIn(root);
  // Without sample hooks and with one pack of objects, a copy has few files.
  made.git("init", "-q", "-b", "main", "--template=");
  made.commit("First");
  made.git("repack", "-q", "-a", "-d");
  return made;
}

const newFolder = (): string => mkdtempSync(join(tmpdir(), "unionstate-repository-"));

function repositoryIn(root: string): Repository {
  const git = (...args: readonly string[]): string =>
    execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "gc.auto=0", ...args], {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
  const write: Repository["write"] = (path, text) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const read: Repository["read"] = (path) => readFileSync(join(root, path), "utf8");

  return {
    root,
    write,
    read,
    edit: (record, change) => {
      const file = `${data}/${record}.json`;
      const value: unknown = JSON.parse(read(file));
      change(value);
      write(file, `${JSON.stringify(value, null, 2)}\n`);
    },
    remove: (path) => rmSync(join(root, path)),
    commit: (message) => {
      git("add", "-A");
      git("commit", "-q", "--no-verify", "-m", message);
    },
    git,
    unionstate: async (...args) => {
      let text = "";
      const code = await run(args, { env: {}, root, from: root }, { write: (more) => (text += more) });
      return { code, text };
    },
    copy: () => {
      const copy = newFolder();
      cpSync(root, copy, { recursive: true });
      return repositoryIn(copy);
    },
    close: () => rmSync(root, { recursive: true, force: true }),
  };
}
