import type { Rule } from "../rule.ts";

/** Notes stand where they are marked: markers follow the numbers, and a note is on its marker's page or the next. */
export const citationOrder: Rule = {
  id: "citation/order",
  severity: "error",
  wants:
    "The markers of notes follow their numbers through the pages, and a note stands on its marker's page or the next.",
  reason: "Footnotes are numbered as they come: a page that breaks the order is mistyped.",
  bad: '"number": 34, "page": 21, "marker": { "page": 11, … }',
  good: '"number": 34, "page": 11, "marker": { "page": 11, … }',
  *check(records) {
    const notes = records.of("citations").toSorted((a, b) => a.record.number - b.record.number);
    for (const [i, { file, record }] of notes.entries()) {
      const [before, after] = [notes[i - 1]?.record, notes[i + 1]?.record];
      const { page } = record.marker;
      const early = before !== undefined && page < before.marker.page;
      const late = after !== undefined && page > after.marker.page;
      // Of two that disagree the one is told that the other side contradicts, too.
      if (
        (early && (late || page < (notes[i - 2]?.record.marker.page ?? 0))) ||
        (late && !early && page > (notes[i + 2]?.record.marker.page ?? 39))
      )
        yield {
          file,
          path: ["marker", "page"],
          message: `The marker of note ${record.number} stands on page ${page}, between notes marked on pages ${before?.marker.page ?? "–"} and ${after?.marker.page ?? "–"}.`,
          expected: "A page that keeps the order of the notes.",
          fix: "Compare it with the page.",
        };
      if (record.page !== null && (record.page < page || record.page > page + 1))
        yield {
          file,
          path: ["page"],
          message: `Note ${record.number} stands on page ${record.page}, and its marker on page ${page}.`,
          expected: `Page ${page}, or ${page + 1} if it runs over.`,
          fix: "Compare both with the paper.",
        };
    }
  },
};
