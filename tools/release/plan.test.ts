import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { shell } from "../sandbox/shell.ts";
import { readMain } from "./plan.ts";

let folder: string;
let ids: Record<string, string>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "unionstate-plan-"));
  const at = shell(folder, {
    GIT_AUTHOR_NAME: "A",
    GIT_AUTHOR_EMAIL: "a@example.org",
    GIT_COMMITTER_NAME: "A",
    GIT_COMMITTER_EMAIL: "a@example.org",
  });
  const write = (path: string, text: string): void => writeFileSync(join(folder, path), text);
  const version = (schema: string, dataset: string): void => {
    write("packages/schema/package.json", JSON.stringify({ version: schema }));
    write("packages/dataset/package.json", JSON.stringify({ version: dataset, released: "2026-01-01" }));
  };
  const commit = (message: string): string => {
    at.run("git", "add", "--all");
    at.run("git", "commit", "--quiet", "--message", message);
    return at.run("git", "rev-parse", "HEAD").trim();
  };
  for (const path of ["packages/schema", "packages/dataset", ".changeset"])
    mkdirSync(join(folder, path), { recursive: true });
  at.run("git", "init", "--quiet", "--initial-branch=main");
  write(".changeset/README.md", "");
  version("1.0.0", "1.0.0");
  const first = commit("First");
  at.run("git", "switch", "--quiet", "--create", "release/next");
  version("1.0.0", "1.0.1");
  const request = commit("Version packages");
  at.run("git", "switch", "--quiet", "main");
  write(".changeset/late.md", "late");
  commit("A late change");
  at.run("git", "merge", "--quiet", "--no-ff", "--message", "Release", "release/next");
  const merge = at.run("git", "rev-parse", "HEAD").trim();
  write("README.md", "More");
  const head = commit("More");
  ids = { first, request, merge, head };
});
afterAll(() => rmSync(folder, { recursive: true }));

test("the state of main is read from its history: who set the version, from which request, and what waits", () => {
  const { head, setting, merged } = readMain(folder);
  expect([head.id, setting.id, merged?.id]).toEqual([ids.head, ids.merge, ids.request]);
  expect([...head.versions]).toEqual([
    ["@unionstate/schema", "1.0.0"],
    ["@unionstate/dataset", "1.0.1"],
  ]);
  expect([head, setting, merged].map((commit) => commit?.hasChangesets)).toEqual([true, true, false]);
});

test("a version that was set by the first commit merges nothing", () => {
  const { setting, merged } = readMain(folder, ids.first);
  expect([setting.id, merged]).toEqual([ids.first, undefined]);
});

test("a shallow clone is refused", () => {
  const clone = `${folder}-shallow`;
  shell(folder).run("git", "clone", "--quiet", "--depth=1", `file://${folder}`, clone);
  expect(() => readMain(clone)).toThrow("The clone is shallow.");
  rmSync(clone, { recursive: true });
});
