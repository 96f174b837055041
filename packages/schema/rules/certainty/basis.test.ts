import { describe, expect, test } from "vitest";
import { findingsIn, messagesOf, minimal, placesOf } from "../../test/records.ts";
import { certaintyBasis } from "./basis.ts";

const findingsOf = (fields: object) => findingsIn(certaintyBasis, { "events/x": { ...minimal.events, ...fields } });

describe("certainty/basis", () => {
  test("a rumour is not stated as a fact", () => {
    const fields = {
      label: "Russia reportedly offered an airbase",
      description: "Speculation about an airbase.",
      basis: [{ for: ["date"], kind: "editorial", note: "Fedorov’s hypothesis has no date." }],
    };
    const findings = findingsOf(fields);
    expect(placesOf(findings)).toEqual([
      "events/x.json label",
      "events/x.json description",
      "events/x.json basis.0.note",
    ]);
    expect(messagesOf(findings)).toEqual([
      "The text says “reportedly”, but `certainty` is `stated`.",
      "The text says “Speculation”, but `certainty` is `stated`.",
      "The text says “hypothesis”, but `certainty` is `stated`.",
    ]);
    expect(findingsOf({ ...fields, certainty: "rumour" })).toEqual([]);
  });

  test("a myth is not stated as a fact", () => {
    const findings = findingsIn(certaintyBasis, { "claims/x": { ...minimal.claims, certainty: "stated" } });
    expect(placesOf(findings)).toEqual(["claims/x.json certainty"]);
    expect(messagesOf(findings)).toEqual(["`certainty` of a myth is `stated`."]);
  });

  test("“supposed to” is an intention, not a supposition", () => {
    expect(findingsOf({ label: "The airbase was supposed to open in 2015" })).toEqual([]);
  });

  test("a step without a certainty has that of its deal", () => {
    const [step] = minimal["arms-deals"].steps;
    const deal = { ...minimal["arms-deals"], steps: [{ ...step, description: "An alleged request." }] };
    const places = (fields: object) => placesOf(findingsIn(certaintyBasis, { "arms-deals/x": { ...deal, ...fields } }));
    expect(places({})).toEqual(["arms-deals/x.json steps.0.description"]);
    expect(places({ certainty: "rumour" })).toEqual([]);
  });
});
