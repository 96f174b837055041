import { expect, test } from "vitest";
import { findingsIn, messagesOf, minimal, placesOf } from "../../test/records.ts";
import { evidenceCitation } from "./citation.ts";

test("evidence/citation: the marker of a footnote must be on the page or the next, in steps as well", () => {
  const marker = { page: 11, section: "a" };
  const records = {
    "citations/note-33": { ...minimal.citations, number: 33, marker },
    "citations/note-79": { ...minimal.citations, number: 79, marker: { ...marker, page: 18 } },
  };
  const evidence = [{ page: 10, section: "a", citations: [33, 79] }];
  const [step] = minimal["arms-deals"].steps;
  const findings = findingsIn(evidenceCitation, {
    ...records,
    "arms-deals/x": { ...minimal["arms-deals"], steps: [{ ...step, evidence }] },
    "events/x": { ...minimal.events, evidence },
  });
  expect(placesOf(findings)).toEqual([
    "arms-deals/x.json steps.0.evidence.0.citations.1",
    "events/x.json evidence.0.citations.1",
  ]);
  expect(messagesOf(findings)[0]).toBe("The marker of footnote 79 is on page 18, not on page 10 or 11.");
});
