import { expect, test } from "vitest";
import { findingsIn, messagesOf, minimal, placesOf } from "../../test/records.ts";
import { citationNumber } from "./number.ts";

test("citation/number: the number must be the one in the id", () => {
  const findings = findingsIn(citationNumber, { "citations/note-32": { ...minimal.citations, number: 33 } });
  expect(placesOf(findings)).toEqual(["citations/note-32.json number"]);
  expect(messagesOf(findings)).toEqual(["The number is 33, but the id is `note-32`."]);
  expect(findingsIn(citationNumber, { "citations/note-1": minimal.citations })).toEqual([]);
});
