import { describe, expect, test } from "vitest";
import { findingsAfter, messagesOf, placesOf } from "../../test/records.ts";
import { pollComparison } from "./comparison.ts";

const findingsOf = (edit: (comparison: Record<string, unknown>) => unknown) =>
  findingsAfter(pollComparison, {
    "polls/two-unions": (poll) => {
      // The messages contain these shares, which may be corrected.
      const { results } = poll.waves.find(({ id }: { id: string }) => id === poll.comparisons[0].minuend.wave);
      [results[0].value.value, results[1].value.value] = [40.4, 32];
      edit(poll.comparisons[0]);
    },
  });

describe("poll/comparison", () => {
  test("swapped shares are reported", () => {
    const findings = findingsOf((comparison) =>
      Object.assign(comparison, { minuend: comparison.subtrahend, subtrahend: comparison.minuend }),
    );
    expect(placesOf(findings)).toEqual(["polls/two-unions.json comparisons.0.minuend"]);
    expect(findings[0]).toMatchObject({
      message: "The stated difference is 8, but 32 minus 40.4 is -8.4.",
      fix: "Swap `minuend` and `subtrahend`.",
    });
  });

  test("a wrong difference is reported", () => {
    const value = { kind: "exact", value: 12, unit: "percentage-point", asPrinted: "12 points" };
    const findings = findingsOf((comparison) => Object.assign(comparison, { value }));
    expect(placesOf(findings)).toEqual(["polls/two-unions.json comparisons.0.value"]);
    expect(messagesOf(findings)).toEqual(["The stated difference is 12, but 40.4 minus 32 is 8.4."]);
  });
});
