import { describe, expect, test } from "vitest";
import { briefly, problemsAfter } from "../../test/real-records.ts";

describe("id/file", () => {
  test("an id that is not the name of its file is refused", () => {
    const problems = problemsAfter({
      "polls/two-unions": (poll) => {
        poll.id = "two-union";
      },
    });
    expect(briefly(problems, "id/file")).toEqual([
      "polls/two-unions.json id/file The id is `two-union`, but the file is named `two-unions.json`.",
    ]);
  });
});
