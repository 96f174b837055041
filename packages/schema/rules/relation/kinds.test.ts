import { expect, test } from "vitest";
import { briefly, problemsAfter } from "../../test/real-records.ts";

test("relation/kinds: a weapon at the end of a membership is refused", () => {
  const problems = problemsAfter({
    "relations/belarus-csto": (relation) => {
      relation.object = "su-30sm";
    },
  });
  expect(briefly(problems)).toContain(
    "relations/belarus-csto.json relation/kinds `su-30sm` is of the kind `equipment`, which cannot be the object of `member-of`.",
  );
});
