import { expect, test } from "vitest";
import { error, mendable, warning } from "../../test/damaged-problems.ts";
import { changes } from "./changes.ts";

test("a problem that has come and one that has gone are told", () => {
  expect(changes([error, warning], [warning, mendable])).toEqual({ fresh: [mendable], gone: [error] });
});

test("a problem that has only moved to another line is the same", () => {
  expect(changes([error], [{ ...error, line: 12, endLine: 12 }])).toEqual({ fresh: [], gone: [] });
});

test("of two that say the same, one may go", () => {
  expect(changes([error, error], [error])).toEqual({ fresh: [], gone: [error] });
});
