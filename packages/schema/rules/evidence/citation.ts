import { evidence } from "../../records/types/evidence.ts";
import { valuesOf } from "../records.ts";
import type { Rule } from "../rule.ts";

export const evidenceCitation: Rule = {
  id: "evidence/citation",
  severity: "error",
  requirement: "The markers of a passage’s footnotes are on the page of the passage or on the next page.",
  reason:
    "A passage can end on the next page; a marker further away belongs to another passage. In the invalid example, the marker of footnote 78 is on page 18.",
  bad: '"evidence": [{ "page": 10, "citations": [78] }]',
  good: '"evidence": [{ "page": 10, "citations": [33] }]',
  *check(records) {
    const markers = new Map(records.of("citations").map(({ record }) => [record.number, record.marker.page]));
    for (const { file, path, value } of valuesOf(evidence, records)) {
      for (const [i, { page, citations = [] }] of value.entries()) {
        for (const [j, number] of citations.entries()) {
          const marker = markers.get(number);
          if (marker === undefined || marker === page || marker === page + 1) continue;
          yield {
            file,
            path: [...path, i, "citations", j],
            message: `The marker of footnote ${number} is on page ${marker}, not on page ${page} or ${page + 1}.`,
            expected: "Footnotes whose markers are in the passage.",
            fix: "Check both pages in the paper, and correct the number of the footnote or the page.",
          };
        }
      }
    }
  },
};
