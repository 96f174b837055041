import { describe, expect, test } from "vitest";
import { briefly, problemsAfter } from "../../test/real-records.ts";

describe("citation/number", () => {
  test("a number that is not the id’s is refused", () => {
    const problems = problemsAfter({
      "citations/note-32": (citation) => {
        citation.number = 33;
      },
    });
    expect(briefly(problems)).toEqual([
      "citations/note-32.json citation/number The number is 33, but the id is `note-32`.",
    ]);
  });
});
