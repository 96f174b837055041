import { withEvidence } from "../../vocabularies/with-evidence.ts";
import type { Rule } from "../rule.ts";

/** A passage carries only footnotes whose markers stand on its page or on the next one. */
export const citationNear: Rule = {
  id: "evidence/citation",
  severity: "error",
  wants: "A passage carries only footnotes whose markers stand on its page or on the next one.",
  reason: "A footnote marker stands in the passage it supports, or just over the page: note 78 is marked on page 18.",
  bad: '"evidence": [{ "page": 10, "citations": [78] }]',
  good: '"evidence": [{ "page": 10, "citations": [33] }]',
  *check(records) {
    const markers = new Map(records.of("citations").map(({ record }) => [record.number, record.marker.page]));
    for (const collection of withEvidence) {
      for (const { file, record } of records.of(collection)) {
        for (const [i, { page, citations = [] }] of record.evidence.entries()) {
          for (const [j, number] of citations.entries()) {
            const marker = markers.get(number);
            if (marker === undefined || marker === page || marker === page + 1) continue;
            yield {
              file,
              path: ["evidence", i, "citations", j],
              message: `The marker of note ${number} stands on page ${marker}, not on page ${page} or the next.`,
              expected: "Notes whose markers stand in the passage.",
              fix: "Open the paper at both pages; the number or the page is mistyped.",
            };
          }
        }
      }
    }
  },
};
