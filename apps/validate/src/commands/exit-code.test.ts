import { expect, test } from "vitest";
import { error, warning } from "../../test/damaged-problems.ts";
import { exitCode } from "./exit-code.ts";

test("errors make it 1, warnings only if they are taken strictly", () => {
  expect(exitCode([], true)).toBe(0);
  expect(exitCode([warning], false)).toBe(0);
  expect(exitCode([warning], true)).toBe(1);
  expect(exitCode([warning, error], false)).toBe(1);
});
