import type { Rule } from "../rule.ts";

/** Sections follow one another in the order of the pages, each one level below its parent. */
export const sectionTree: Rule = {
  id: "section/order",
  severity: "error",
  wants: "Sections follow one another in the order of the pages, each one level below its parent.",
  reason: "All evidence hangs on the outline: its order, depth and pages must agree.",
  bad: "A section on page 10 that stands before one on page 9.",
  good: "Sections in the order of their pages.",
  *check(records) {
    const entries = records.of("sections").toSorted((a, b) => a.record.position - b.record.position);
    const levels = new Map(entries.map(({ record }) => [record.id, record]));
    for (const [index, { file, record }] of entries.entries()) {
      const before = entries[index - 1]?.record;
      const parent = record.parent === undefined ? undefined : levels.get(record.parent);
      if (record.position !== index + 1) {
        yield {
          file,
          path: ["position"],
          message: `The position is ${record.position}, but ${index} sections come before it.`,
          expected: "Positions count from 1 without gaps or repeats.",
          fix: `Write ${index + 1}, or mend its neighbour.`,
        };
      }
      if (before && before.page > record.page) {
        yield {
          file,
          path: ["page"],
          message: `Page ${record.page} comes before page ${before.page}, where \`${before.id}\` stands.`,
          expected: "A section does not begin on an earlier page than the one before it.",
          fix: "Compare the page and the position with the paper.",
        };
      }
      if (record.level !== (parent?.level ?? 0) + 1 || (parent && parent.position >= record.position)) {
        yield {
          file,
          path: ["level"],
          message: `The level is ${record.level}, ${parent ? `below \`${parent.id}\`, which has level ${parent.level}` : "and there is no parent"}.`,
          expected: "Level 1 without a parent, else one more than the parent's, which comes before it.",
          fix: "Mend `level` or `parent`.",
        };
      }
    }
  },
};
