import { describe, expect, test } from "vitest";
import { briefly, problemsAfter } from "../../test/real-records.ts";

describe("citation/content", () => {
  test("a reference that cites nothing is refused", () => {
    const problems = problemsAfter({
      "citations/note-74": (citation) => {
        delete citation.works;
      },
    });
    expect(briefly(problems)).toEqual([
      "citations/note-74.json citation/content A `reference` has no `works`.",
      "works/second-hand-arms.json reference/orphan No other record names `second-hand-arms`.",
    ]);
  });
});
