import { expect, test } from "vitest";
import { findingsIn, messagesOf, minimal, placesOf } from "../../test/records.ts";
import { textLength } from "./length.ts";

test("text/length: a page pasted into a field without a limit of its own is reported", () => {
  const findingsOf = (publisher: string) => findingsIn(textLength, { "works/x": { ...minimal.works, publisher } });
  const findings = findingsOf("page ".repeat(300).trim());
  expect(placesOf(findings)).toEqual(["works/x.json publisher"]);
  expect(messagesOf(findings)).toEqual(["`publisher` has 1,499 characters (at most 1,200 allowed)."]);
  expect(findingsOf("a".repeat(1200))).toEqual([]);
});
