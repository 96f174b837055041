import { paper } from "../../paper.ts";
import { evidence } from "../../records/types/evidence.ts";
import { oneOf } from "../nearest.ts";
import { type Records, valuesOf } from "../records.ts";
import type { Rule } from "../rule.ts";

export const evidencePage: Rule = {
  id: "evidence/page",
  severity: "error",
  requirement: "The page of a passage or of a footnote marker is within its section.",
  reason:
    "Page and section describe the same place, so they must agree. The section in this example covers pages 10–12.",
  bad: '"page": 18, "section": "disputes-over-armaments"',
  good: '"page": 11, "section": "disputes-over-armaments"',
  *check(records) {
    const spans = sectionSpans(records);
    for (const { file, path, page, section } of placesIn(records)) {
      const span = spans.get(section);
      // `section/order` reports a section that ends before it begins.
      if (!span || span.last < span.first || (page >= span.first && page <= span.last)) continue;
      const fits = [...spans].filter(([, { first, last }]) => page >= first && page <= last).map(([id]) => id);
      yield {
        file,
        path,
        message: `Page ${page} is outside \`${section}\`, which covers ${span.first === span.last ? `page ${span.first}` : `pages ${span.first}–${span.last}`}.`,
        expected: `A page of that section${fits.length > 0 ? `, or a section of page ${page}: ${oneOf(fits)}` : ""}.`,
        fix: "Check the page in the paper, and correct the page or the section.",
      };
    }
  },
};

type Span = { readonly first: number; readonly last: number };

// The text of a section runs from its heading to the next heading, whatever its level.
function sectionSpans(records: Records): Map<string, Span> {
  const sections = records.of("sections").map(({ record }) => record);
  const ordered = sections.toSorted((a, b) => a.position - b.position);
  return new Map(ordered.map(({ id, page }, i) => [id, { first: page, last: ordered[i + 1]?.page ?? paper.pages }]));
}

function* placesIn(records: Records) {
  for (const { file, path, value } of valuesOf(evidence, records)) {
    for (const [i, { page, section }] of value.entries()) yield { file, path: [...path, i, "page"], page, section };
  }
  for (const { file, record } of records.of("citations")) yield { file, path: ["marker", "page"], ...record.marker };
}
