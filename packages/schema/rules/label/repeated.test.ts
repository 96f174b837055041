import { expect, test } from "vitest";
import { findingsIn, messagesOf, minimal, placesOf } from "../../test/records.ts";
import { labelRepeated } from "./repeated.ts";

test("label/repeated: a description may not begin with the label", () => {
  const findingsOf = (description: string) =>
    findingsIn(labelRepeated, { "events/x": { ...minimal.events, description } });
  const findings = findingsOf(`${minimal.events.label}.`);
  expect(placesOf(findings)).toEqual(["events/x.json description"]);
  expect(messagesOf(findings)).toEqual(["The description begins with the words of the label."]);
  expect(findingsOf("Russian media expected it within months.")).toEqual([]);
});
