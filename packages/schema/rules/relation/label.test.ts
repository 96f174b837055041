import { expect, test } from "vitest";
import { findingsIn, messagesOf, minimal, placesOf } from "../../test/records.ts";
import { relationLabel } from "./label.ts";

test("relation/label: a label must differ from the sentence of the predicate, with and without its year", () => {
  const findingsOf = (label: string) =>
    findingsIn(relationLabel, {
      "entities/germany": { ...minimal.entities, name: "Germany" },
      "entities/nato": { ...minimal.entities, name: "NATO" },
      "relations/x": { ...minimal.relations, label },
    });
  const findings = findingsOf("Germany is a member of NATO");
  expect(placesOf(findings)).toEqual(["relations/x.json label"]);
  expect(messagesOf(findings)).toEqual([
    "The label is the sentence that `member-of` makes: “Germany is a member of NATO (as of 2020)”.",
  ]);
  expect(findingsOf("Germany is a member of NATO (as of 2020)")).toHaveLength(1);
  expect(findingsOf("Germany belongs to NATO")).toEqual([]);
});
