import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../workspace.ts";
import { type Shell, shell } from "./shell.ts";

/** A clean clone of this repository, in which a release is rehearsed. */
export type Repository = Shell & {
  readonly path: (path: string) => string;
  readonly read: (path: string) => string;
  readonly write: (path: string, text: string) => void;
  /** Runs an npm script of the repository against the rehearsal's registry. */
  readonly npm: (script: string, ...args: readonly string[]) => string;
  /** Commits everything on the branch that is checked out. */
  readonly commit: (message: string) => void;
  /** Begins a change, as a contributor does. */
  readonly branch: (name: string) => void;
  /** Takes a change into `main`, as a maintainer does. */
  readonly merge: (name: string) => void;
  /** The version of a package there. */
  readonly version: (name: "schema" | "dataset") => string;
};

/** Clones what is committed here; its branch is called `main`. */
export function repository(folder: string, env: Readonly<Record<string, string>>): Repository {
  shell(root).run("git", "clone", "--quiet", "--no-hardlinks", "--no-tags", "--", root, folder);
  const author = { GIT_AUTHOR_NAME: "A", GIT_AUTHOR_EMAIL: "a@example.org" };
  const committer = { GIT_COMMITTER_NAME: "A", GIT_COMMITTER_EMAIL: "a@example.org" };
  const at = shell(folder, { ...env, ...author, ...committer });
  at.run("git", "switch", "--quiet", "--force-create", "main");
  // What is installed comes from the usual registry.
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
