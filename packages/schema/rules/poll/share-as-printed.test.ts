import { describe, expect, test } from "vitest";
import { findingsAfter, messagesOf, placesOf, realRecords } from "../../test/records.ts";
import { pollShareAsPrinted } from "./share-as-printed.ts";

describe("poll/share-as-printed", () => {
  test("a share without its printed words is reported, in every wave", () => {
    const findings = findingsAfter(pollShareAsPrinted, {
      "polls/two-unions": ({ waves }) => {
        for (const { results } of waves) delete results[0].value.asPrinted;
      },
    });
    expect(placesOf(findings)).toEqual([0, 1, 2].map((wave) => `polls/two-unions.json waves.${wave}.results.0.value`));
    expect(messagesOf(findings)[0]).toBe(
      "The share of `union-with-russia` in wave `2018-01` does not say what the paper prints.",
    );
  });

  test("an unknown share needs none", () => {
    expect([...pollShareAsPrinted.check(realRecords((name) => name.startsWith("polls/")))]).toEqual([]);
  });
});
