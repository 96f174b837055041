import { paper } from "../../paper.ts";
import { withEvidence } from "../../vocabularies/with-evidence.ts";
import type { Records } from "../records.ts";
import type { Rule } from "../rule.ts";

/** Evidence and markers stand on pages that their section covers. */
export const pageInSection: Rule = {
  id: "evidence/page",
  severity: "error",
  wants: "Evidence and markers stand on pages that their section covers.",
  reason: "A passage lies in its section: this one runs from page 10 to 12.",
  bad: '"page": 18, "section": "disputes-over-armaments"',
  good: '"page": 11, "section": "disputes-over-armaments"',
  *check(records) {
    const spans = sectionSpans(records);
    for (const { file, path, page, section } of places(records)) {
      const span = spans.get(section);
      // A section that ends before it begins is told by the rule on the outline.
      if (!span || span.last < span.first || (page >= span.first && page <= span.last)) continue;
      const fits = [...spans].filter(([, { first, last }]) => page >= first && page <= last).map(([id]) => id);
      yield {
        file,
        path,
        message: `Page ${page} is outside \`${section}\`, which covers ${span.first === span.last ? `page ${span.first}` : `pages ${span.first}–${span.last}`}.`,
        expected: `A page of that section, or a section of page ${page}: ${fits.map((id) => `\`${id}\``).join(", ")}.`,
        fix: "Open the paper at that page and compare.",
      };
    }
  },
};

type Span = { readonly first: number; readonly last: number };

// A section's own text runs from its heading to the next heading, whatever the depth of that one.
function sectionSpans(records: Records): Map<string, Span> {
  const sections = records.of("sections").map(({ record }) => record);
  const ordered = sections.toSorted((a, b) => a.position - b.position);
  return new Map(ordered.map(({ id, page }, i) => [id, { first: page, last: ordered[i + 1]?.page ?? paper.pages }]));
}

function* places(records: Records) {
  for (const collection of withEvidence) {
    for (const { file, record } of records.of(collection)) {
      for (const [i, { page, section }] of record.evidence.entries()) {
        yield { file, path: ["evidence", i, "page"], page, section };
      }
    }
  }
  for (const { file, record } of records.of("citations")) yield { file, path: ["marker", "page"], ...record.marker };
}
