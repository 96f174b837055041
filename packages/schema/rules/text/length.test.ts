import { expect, test } from "vitest";
import { briefly, problemsAfter } from "../../test/real-records.ts";

test("text/length: a page pasted into a field without a limit of its own is refused", () => {
  const problems = problemsAfter({
    "works/forget-hearts-and-minds": (work) => {
      work.publisher = "page ".repeat(300).trim();
    },
  });
  expect(briefly(problems)).toEqual(["works/forget-hearts-and-minds.json text/length This text has 1,499 characters."]);
});
