import { describe, expect, test } from "vitest";
import { briefly, problemsAfter } from "../../test/real-records.ts";

describe("reference/kind", () => {
  test("a state is not equipment", () => {
    const problems = problemsAfter({
      "arms-deals/russia-belarus-su-30sm-2016": (deal) => {
        deal.equipment = ["su-30sm", "belarus"];
      },
    });
    expect(briefly(problems)).toEqual([
      "arms-deals/russia-belarus-su-30sm-2016.json reference/kind `belarus` is of the kind `state`, and `equipment` does not take that.",
    ]);
  });

  test("nobody has a role in a weapon, and no weapon makes a survey", () => {
    const problems = problemsAfter({
      "entities/vladimir-putin": (entity) => {
        entity.roles[0].of = "su-30sm";
      },
      "polls/most-important-values": (poll) => {
        poll.study.pollster = "su-30sm";
      },
    });
    const found = problems.filter(({ rule }) => rule === "reference/kind");
    expect(found.map(({ path }) => path?.join("."))).toEqual(["roles.0.of", "study.pollster"]);
  });
});
