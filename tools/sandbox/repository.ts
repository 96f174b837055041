import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../workspace.ts";
import { type Shell, shell } from "./shell.ts";

/** The record that rehearsals and fault tests correct. */
export const pollFile = "packages/dataset/data/polls/two-unions.json";

/** A clean clone of this repository. */
export type Repository = Shell & {
  readonly path: (path: string) => string;
  readonly read: (path: string) => string;
  readonly write: (path: string, text: string) => void;
  /** Runs an npm script of the clone and returns its output. */
  readonly npm: (script: string, ...args: readonly string[]) => string;
  /** Commits all changes on the current branch. */
  readonly commit: (message: string) => void;
  /** Creates a branch from `main`, as a contributor does. */
  readonly branch: (name: string) => void;
  /** Merges a branch into `main`, as a maintainer does. */
  readonly merge: (name: string) => void;
  readonly version: (name: "schema" | "dataset") => string;
};

/** Clones what is committed here, as branch `main`, and installs its dependencies. */
export function cloneRepository(folder: string, env: Readonly<Record<string, string>>): Repository {
  shell(root).run("git", "clone", "--quiet", "--no-hardlinks", "--no-tags", "--", root, folder);
  const author = { GIT_AUTHOR_NAME: "A", GIT_AUTHOR_EMAIL: "a@example.org" };
  const committer = { GIT_COMMITTER_NAME: "A", GIT_COMMITTER_EMAIL: "a@example.org" };
  const at = shell(folder, { ...env, ...author, ...committer });
  at.run("git", "switch", "--quiet", "--force-create", "main");
  // Installs from the usual registry, not from the one in `env`.
  shell(folder).run("npm", "run", "--silent", "check");
  const path = (name: string): string => join(folder, name);
  const read = (name: string): string => readFileSync(path(name), "utf8");
  return {
    ...at,
    path,
    read,
    write: (name, text) => writeFileSync(path(name), text),
    npm: (script, ...args) => at.run("npm", "run", "--silent", script, "--", ...args),
    commit: (message) => {
      at.run("git", "add", "--all");
      at.run("git", "commit", "--quiet", "--no-verify", "--message", message);
    },
    branch: (name) => void at.run("git", "switch", "--quiet", "--create", name, "main"),
    merge: (name) => {
      at.run("git", "switch", "--quiet", "main");
      at.run("git", "merge", "--quiet", "--no-ff", "--message", `Merge ${name}`, name);
    },
    version: (name) => JSON.parse(read(`packages/${name}/package.json`)).version,
  };
}
