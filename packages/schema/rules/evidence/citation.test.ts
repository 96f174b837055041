import { expect, test } from "vitest";
import { findingsAfter, messagesOf, placesOf } from "../../test/records.ts";
import { evidenceCitation } from "./citation.ts";

test("evidence/citation: the marker of a footnote must be on the page or the next", () => {
  const findings = findingsAfter(
    evidenceCitation,
    {
      "arms-deals/russia-belarus-su-30sm-2016": (deal) => {
        deal.evidence[1].citations = [33, 79];
      },
    },
    "citations/note-33",
    "citations/note-79",
  );
  expect(placesOf(findings)).toEqual(["arms-deals/russia-belarus-su-30sm-2016.json evidence.1.citations.1"]);
  expect(messagesOf(findings)).toEqual(["The marker of footnote 79 is on page 18, not on page 10 or 11."]);
});
