import { describe, expect, test } from "vitest";
import { findingsIn, messagesOf, minimal, placesOf } from "../../test/records.ts";
import { certaintySource } from "./source.ts";

const findingsOf = (fields: object) => findingsIn(certaintySource, { "events/x": { ...minimal.events, ...fields } });

describe("certainty/source", () => {
  test("what is attributed needs a source", () => {
    const findings = findingsOf({ certainty: "attributed" });
    expect(placesOf(findings)).toEqual(["events/x.json certainty"]);
    expect(messagesOf(findings)).toEqual(["`certainty` is `attributed`, but nobody is named."]);
  });

  test("what the paper states has none", () => {
    const findings = findingsOf({ accordingTo: ["siarhei-bohdan"] });
    expect(placesOf(findings)).toEqual(["events/x.json accordingTo"]);
    expect(messagesOf(findings)).toEqual(["`certainty` is `stated`, but `accordingTo` names `siarhei-bohdan`."]);
  });

  test.each(["hypothesis", "rumour"])("a %s may be someone’s or nobody’s", (certainty) => {
    expect(findingsOf({ certainty })).toEqual([]);
    expect(findingsOf({ certainty, accordingTo: ["siarhei-bohdan"] })).toEqual([]);
  });

  test("the same holds in the steps of a deal, where the source needs a certainty", () => {
    const [step] = minimal["arms-deals"].steps;
    const findingsIf = (fields: object) =>
      findingsIn(certaintySource, {
        "arms-deals/x": { ...minimal["arms-deals"], steps: [{ ...step, ...fields }] },
      });
    expect(placesOf(findingsIf({ certainty: "attributed" }))).toEqual(["arms-deals/x.json steps.0.certainty"]);
    const findings = findingsIf({ accordingTo: ["siarhei-bohdan"] });
    expect(placesOf(findings)).toEqual(["arms-deals/x.json steps.0.accordingTo"]);
    expect(messagesOf(findings)).toEqual(["`accordingTo` is given without `certainty`."]);
  });
});
