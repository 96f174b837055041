import { describe, expect, test } from "vitest";
import { findingsIn, minimal, placesOf } from "../../test/records.ts";
import { basisInput } from "./input.ts";

describe("basis/input", () => {
  test("an input must be a record or a field, and the nearest is suggested", () => {
    const basis = [
      { for: ["label"], kind: "derived", inputs: ["evnets/x", "tate", "date", "statements/x"], note: "Follows." },
    ];
    const findings = findingsIn(basisInput, {
      "events/x": minimal.events,
      "statements/x": { ...minimal.statements, basis },
    });
    expect(placesOf(findings)).toEqual(["statements/x.json basis.0.inputs.0", "statements/x.json basis.0.inputs.1"]);
    expect(findings[0]?.message).toBe("Unknown input `evnets/x`: neither a record nor a field of this record.");
    expect(findings.map(({ fix }) => fix)).toEqual([
      "Use a record or field that exists, or remove the input. Did you mean `events/x`?",
      "Use a record or field that exists, or remove the input. Did you mean `date`?",
    ]);
  });

  test("an input can be a step of the deal, or a field of a step", () => {
    const findingsOf = (input: string) =>
      findingsIn(basisInput, {
        "arms-deals/x": {
          ...minimal["arms-deals"],
          basis: [{ for: ["label"], kind: "derived", inputs: [input], note: "Follows." }],
        },
      });
    expect(findingsOf("steps.requested")).toEqual([]);
    expect(findingsOf("steps.requested.date")).toEqual([]);
    expect(placesOf(findingsOf("steps.ordered"))).toEqual(["arms-deals/x.json basis.0.inputs.0"]);
  });
});
