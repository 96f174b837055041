import { paper } from "../../paper.ts";
import type { Rule } from "../rule.ts";

export const citationOrder: Rule = {
  id: "citation/order",
  severity: "error",
  requirement:
    "Footnote markers appear in numerical order, and each footnote is on the page of its marker or on the next page.",
  reason: "The paper numbers its footnotes in order, so a page number that breaks the order is a typing error.",
  bad: '"number": 34, "page": 21, "marker": { "page": 11, … }',
  good: '"number": 34, "page": 11, "marker": { "page": 11, … }',
  *check(records) {
    const notes = records.of("citations").toSorted((a, b) => a.record.number - b.record.number);
    for (const [i, { file, record }] of notes.entries()) {
      const [before, after] = [notes[i - 1]?.record, notes[i + 1]?.record];
      const { page } = record.marker;
      const early = before !== undefined && page < before.marker.page;
      const late = after !== undefined && page > after.marker.page;
      // Of two notes in the wrong order, only the one that also contradicts its other neighbour is reported.
      if (
        (early && (late || page < (notes[i - 2]?.record.marker.page ?? 0))) ||
        (late && !early && page > (notes[i + 2]?.record.marker.page ?? paper.pages + 1))
      ) {
        const neighbours = [before, after]
          .flatMap((note) => (note ? [`that of footnote ${note.number} is on page ${note.marker.page}`] : []))
          .join(" and ");
        yield {
          file,
          path: ["marker", "page"],
          message: `The marker of footnote ${record.number} is on page ${page}, but ${neighbours}.`,
          expected: pagesBetween(before?.marker.page ?? 1, after?.marker.page ?? paper.pages),
          fix: "Check the page in the paper, and correct it.",
        };
      }
      if (record.page !== null && (record.page < page || record.page > page + 1))
        yield {
          file,
          path: ["page"],
          message: `Footnote ${record.number} is on page ${record.page}, but its marker is on page ${page}.`,
          expected: `The footnote on ${pageOr(page, page + 1)}, or its marker on ${pageOr(record.page - 1, record.page)}.`,
          fix: "Check both pages in the paper, and correct the wrong one.",
        };
    }
  },
};

const pagesBetween = (one: number, other: number): string =>
  one === other ? `Page ${one}.` : `A page from ${Math.min(one, other)} to ${Math.max(one, other)}.`;

/** "page 3 or 4", without pages that the paper does not have. */
const pageOr = (...pages: readonly number[]): string =>
  `page ${pages.filter((page) => page >= 1 && page <= paper.pages).join(" or ")}`;
