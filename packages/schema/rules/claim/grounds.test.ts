import { describe, expect, test } from "vitest";
import { briefly, problemsAfter } from "../../test/real-records.ts";

describe("claim/grounds", () => {
  test("an argument that rests on nothing is told", () => {
    expect(
      briefly(
        problemsAfter({
          "claims/empty-shell": (record) => {
            delete record.restsOn;
          },
        }),
        "claim/grounds",
      ),
    ).toEqual(["claims/empty-shell.json claim/grounds Nothing bears out the argument `empty-shell`."]);
  });
});
