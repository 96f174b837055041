import { describe, expect, test } from "vitest";
import { findingsIn, messagesOf, minimal, placesOf } from "../../test/records.ts";
import { unknownVague } from "./vague.ts";

const findingsOf = (reason: string, words: object = {}) =>
  findingsIn(unknownVague, {
    "figures/x": { ...minimal.figures, value: null, unknown: { value: reason }, ...words },
  });

describe("unknown/vague", () => {
  test("a vague amount needs its words", () => {
    const findings = findingsOf("vague");
    expect(placesOf(findings)).toEqual(["figures/x.json unknown.value"]);
    expect(findings[0]).toMatchObject({
      message: "`value` is unknown because the paper is vague, but its words are missing.",
      expected: "The words of the paper in `valueAsPrinted`.",
    });
  });

  test("words need the reason `vague`", () => {
    const words = { valueAsPrinted: "dozens of thousands" };
    expect(findingsOf("vague", words)).toEqual([]);
    const findings = findingsOf("notStated", words);
    expect(placesOf(findings)).toEqual(["figures/x.json unknown.value"]);
    expect(messagesOf(findings)).toEqual([
      "The paper prints “dozens of thousands” for `value`, but the reason is `notStated`.",
    ]);
  });

  test("the words of a known date need no reason", () => {
    const event = { ...minimal.events, date: "199X", dateAsPrinted: "early 1990s" };
    expect(findingsIn(unknownVague, { "events/x": event })).toEqual([]);
  });

  test("a vague number in a step needs its words as well", () => {
    const [step] = minimal["arms-deals"].steps;
    const steps = [{ ...step, kind: "delivered", number: null, unknown: { ...step?.unknown, number: "vague" } }];
    const findings = findingsIn(unknownVague, { "arms-deals/x": { ...minimal["arms-deals"], steps } });
    expect(placesOf(findings)).toEqual(["arms-deals/x.json steps.0.unknown.number"]);
  });
});
