import { spawnSync } from "node:child_process";
import { copyFileSync, cpSync, existsSync, globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "../workspace.ts";
import { type Shell, shell } from "./shell.ts";

/** The records of a rehearsal: a poll, an event and what they refer to. Corrections of the data do not change them. */
export const fixedRecords = fileURLToPath(new URL("../rehearsal/records/", import.meta.url));

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
  shell(root).run("git", "clone", "--quiet", "--shared", "--single-branch", "--no-tags", "--", root, folder);
  const author = { GIT_AUTHOR_NAME: "A", GIT_AUTHOR_EMAIL: "a@example.org" };
  const committer = { GIT_COMMITTER_NAME: "A", GIT_COMMITTER_EMAIL: "a@example.org" };
  // What has been built here is not built again.
  const cache = { TURBO_CACHE_DIR: join(root, ".turbo/cache") };
  const at = shell(folder, { ...env, ...author, ...committer, ...cache });
  at.run("git", "switch", "--quiet", "--force-create", "main");
  // Commands compare with `origin/main` where there is one; here it would be the repository that was cloned.
  at.run("git", "remote", "remove", "origin");
  linkModules(folder);
  // Installs what is missing from the usual registry, not from the one in `env`.
  shell(folder, cache).run("npm", "run", "--silent", "explain");
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
      // Where a request and a rename have changed the same line of a sample, a maintainer keeps that of main.
      const keepMain = ["--strategy-option", "ours"];
      at.run("git", "merge", "--quiet", "--no-ff", ...keepMain, "--message", `Merge ${name}`, name);
    },
    version: (name) => JSON.parse(read(`packages/${name}/package.json`)).version,
  };
}

/**
 * Copies the installed packages of this repository as hard links, which takes a second, where the system can; whatever
 * is missing is installed.
 */
function linkModules(folder: string): void {
  const places = globSync(["node_modules", "tools/node_modules", "{packages,apps}/*/node_modules"], { cwd: root });
  for (const place of places) {
    const { status } = spawnSync("cp", ["-al", join(root, place), join(folder, place)], { stdio: "ignore" });
    if (status !== 0) rmSync(join(folder, place), { recursive: true, force: true });
  }
  // A write to a hard link would change the file here.
  for (const name of [".installed", ".cache"])
    rmSync(join(folder, "node_modules", name), { recursive: true, force: true });
  const list = "node_modules/.package-lock.json";
  if (existsSync(join(folder, list))) {
    rmSync(join(folder, list));
    copyFileSync(join(root, list), join(folder, list));
  }
}

/** A clone with the fixed records instead of the data, before its first release. */
export function rehearsalRepository(folder: string, env: Readonly<Record<string, string>>): Repository {
  const repository = cloneRepository(folder, env);
  const { path, write, read } = repository;
  rmSync(path("packages/dataset/data"), { recursive: true });
  cpSync(fixedRecords, path("packages/dataset/data"), { recursive: true });
  for (const list of ["redirects", "rule-exceptions"]) write(`packages/dataset/${list}.json`, "[]\n");
  for (const name of ["schema", "dataset"]) {
    const manifest = `packages/${name}/package.json`;
    write(manifest, read(manifest).replace(/("version": ")[^"]+/, "$10.0.0"));
    rmSync(path(`packages/${name}/CHANGELOG.md`), { force: true });
  }
  for (const file of globSync(".changeset/*.md", { cwd: folder })) if (!file.endsWith("README.md")) rmSync(path(file));
  write(
    ".changeset/first.md",
    '---\n"@unionstate/dataset": major\n"@unionstate/schema": major\n---\n\nThe first release.\n',
  );
  repository.commit("Use the records of the rehearsal");
  return repository;
}
