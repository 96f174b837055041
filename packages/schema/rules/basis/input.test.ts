import { describe, expect, test } from "vitest";
import { findingsAfter, placesOf } from "../../test/records.ts";
import { basisInput } from "./input.ts";

describe("basis/input", () => {
  test("an input must be a record or a field, and the nearest is suggested", () => {
    const findings = findingsAfter(
      basisInput,
      {
        "arms-deals/belarus-iskander": (deal) => {
          deal.basis[0].inputs[0] = "rams-deals/russia-belarus-iskander";
        },
        "arms-deals/russia-belarus-radar-aircraft-2014": (deal) => {
          deal.basis[0].inputs[0] = "eliveryDate";
        },
      },
      "arms-deals/russia-belarus-iskander",
    );
    expect(placesOf(findings)).toEqual([
      "arms-deals/belarus-iskander.json basis.0.inputs.0",
      "arms-deals/russia-belarus-radar-aircraft-2014.json basis.0.inputs.0",
    ]);
    expect(findings.map(({ fix }) => fix)).toEqual([
      "Use a record or field that exists, or remove the input. Did you mean `arms-deals/russia-belarus-iskander`?",
      "Use a record or field that exists, or remove the input. Did you mean `deliveryDate`?",
    ]);
    expect(findings[0]?.message).toBe(
      "Unknown input `rams-deals/russia-belarus-iskander`: neither a record nor a field of this record.",
    );
  });
});
