import { expect, test } from "vitest";
import { briefly, problemsAfter } from "../../test/real-records.ts";

test("poll/wave-id: a wave that nothing names, under another date, is refused", () => {
  const problems = problemsAfter({
    "polls/reasons-for-the-european-union": (poll) => {
      poll.waves[0].id = "2010-12";
    },
  });
  expect(briefly(problems)).toContain(
    "polls/reasons-for-the-european-union.json poll/wave-id The wave of `2019-12` is called `2010-12`.",
  );
});
