import { describe, expect, test } from "vitest";
import { findingsIn, messagesOf, minimal, placesOf } from "../../test/records.ts";
import { certaintyLabel } from "./label.ts";

const findingsOf = (label: string, certainty: string) =>
  findingsIn(certaintyLabel, { "events/x": { ...minimal.events, label, certainty } });

describe("certainty/label", () => {
  test.each(["hypothesis", "rumour"])("a %s that reads as a fact is reported", (certainty) => {
    const findings = findingsOf("Russia stationed troops in Belarus", certainty);
    expect(placesOf(findings)).toEqual(["events/x.json label"]);
    expect(messagesOf(findings)).toEqual([`The label reads as a fact, but \`certainty\` is \`${certainty}\`.`]);
    expect(findingsOf("Russia reportedly stationed troops in Belarus", certainty)).toEqual([]);
    expect(findingsOf("Russia could station troops in Belarus", certainty)).toEqual([]);
  });

  test("`accordingTo` names whose view it is", () => {
    expect(findingsOf("Russia stationed troops in Belarus", "attributed")).toEqual([]);
  });

  test("a relation without a label of its own needs none", () => {
    expect(findingsIn(certaintyLabel, { "relations/x": { ...minimal.relations, certainty: "rumour" } })).toEqual([]);
  });
});
