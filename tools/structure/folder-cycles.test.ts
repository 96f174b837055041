import { expect, test } from "vitest";
import { folderCycles } from "./folder-cycles.ts";

const cycles = (...imports: [string, string][]): string[] =>
  folderCycles(imports.map(([from, to]) => ({ from, to }))).map(({ detail }) => detail);

test("sibling folders may import each other in one direction", () => {
  expect(cycles(["a/rules/x.ts", "a/records/y.ts"], ["a/rules/z.ts", "a/records/y.ts"])).toEqual([]);
});

test("two siblings that import each other are reported once, with an import for each direction", () => {
  expect(cycles(["a/rules/x.ts", "a/records/y.ts"], ["a/records/sub/z.ts", "a/rules/w.ts"])).toEqual([
    "a/records/sub/z.ts imports a/rules/w.ts; a/rules/x.ts imports a/records/y.ts",
  ]);
});

test("a cycle through a third sibling is reported", () => {
  expect(cycles(["x/a/1.ts", "x/b/1.ts"], ["x/b/2.ts", "x/c/1.ts"], ["x/c/2.ts", "x/a/2.ts"])).not.toEqual([]);
});

test("a folder and its subfolder are not siblings", () => {
  expect(cycles(["a/main.ts", "a/commands/b.ts"], ["a/commands/b.ts", "a/usage.ts"])).toEqual([]);
});
