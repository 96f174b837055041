import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { stateOf } from "./stage.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "unionstate-state-"));
  writeFileSync(join(folder, "a"), "1");
});
afterAll(() => rmSync(folder, { recursive: true }));

test("the state of a folder changes with the bytes and the names of its files", () => {
  const state = stateOf(folder);
  expect(stateOf(folder)).toBe(state);
  writeFileSync(join(folder, "a"), "2");
  const changed = stateOf(folder);
  expect(changed).not.toBe(state);
  writeFileSync(join(folder, "b"), "");
  expect(stateOf(folder)).not.toBe(changed);
});

test("the state of a missing file is `nothing`", () => {
  expect(stateOf(join(folder, "missing"))).toBe("nothing");
});
