import { describe, expect, test } from "vitest";
import { briefly, problemsAfter } from "../../test/real-records.ts";

describe("record/twin", () => {
  test("two works with one address are refused", () => {
    const problems = problemsAfter({
      "works/new-russian-arms": (work) => {
        work.URL = "http://www.belarusdigest.com/story/new-arms-for-belarus-and-russias-military-plans-in-the-region";
      },
    });
    expect(briefly(problems)).toEqual([
      "works/new-russian-arms.json record/twin `new-russian-arms` says the same as `new-arms-for-belarus`.",
    ]);
  });
});
