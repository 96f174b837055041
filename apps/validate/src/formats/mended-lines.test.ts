import { expect, test } from "vitest";
import { error, mendable, text } from "../../test/damaged-problems.ts";
import { mendedLines } from "./mended-lines.ts";

test("the line as it should be", () => {
  expect(mendedLines(text, mendable)).toEqual(['  "title": "The choice between two unions",']);
});

test("lines that are to be one, and one that is to be several", () => {
  const problem = {
    ...mendable,
    line: 2,
    column: 1,
    endLine: 3,
    endColumn: 46,
    mend: '  "id": "two-unions",\n  "x": 1,',
  };
  expect(mendedLines(text, problem)).toEqual(['  "id": "two-unions",', '  "x": 1,']);
});

test("none where nobody knows the mend", () => {
  expect(mendedLines(text, error)).toBeUndefined();
});
