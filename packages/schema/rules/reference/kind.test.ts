import { describe, expect, test } from "vitest";
import { findingsAfter, messagesOf, placesOf } from "../../test/records.ts";
import { referenceKind } from "./kind.ts";

describe("reference/kind", () => {
  test("a state is not equipment", () => {
    const findings = findingsAfter(
      referenceKind,
      {
        "arms-deals/russia-belarus-su-30sm-2016": (deal) => {
          deal.equipment = ["su-30sm", "belarus"];
        },
      },
      "entities/su-30sm",
      "entities/belarus",
    );
    expect(placesOf(findings)).toEqual(["arms-deals/russia-belarus-su-30sm-2016.json equipment.1"]);
    expect(messagesOf(findings)).toEqual(["`belarus` is of kind `state`, which `equipment` does not accept."]);
  });

  test("a person cannot have a role in a weapon, and a weapon cannot conduct a survey", () => {
    const findings = findingsAfter(
      referenceKind,
      {
        "entities/vladimir-putin": (person) => {
          person.roles[0].of = "su-30sm";
        },
        "polls/most-important-values": (poll) => {
          poll.study.pollster = "su-30sm";
        },
      },
      "entities/su-30sm",
    );
    expect(placesOf(findings)).toEqual([
      "entities/vladimir-putin.json roles.0.of",
      "polls/most-important-values.json study.pollster",
    ]);
  });
});
