import type { Rule } from "../rule.ts";

export const sectionOrder: Rule = {
  id: "section/order",
  severity: "error",
  requirement: "Sections are in the order of their pages, and each is one level below its parent.",
  reason: "All evidence refers to the outline of the paper, so its order, levels and pages must agree.",
  bad: "A section on page 10 before a section on page 9.",
  good: "Sections in the order of their pages.",
  *check(records) {
    const entries = records.of("sections").toSorted((a, b) => a.record.position - b.record.position);
    const byId = new Map(entries.map(({ record }) => [record.id, record]));
    for (const [index, { file, record }] of entries.entries()) {
      const before = entries[index - 1]?.record;
      const parent = record.parent === undefined ? undefined : byId.get(record.parent);
      if (record.position !== index + 1) {
        yield {
          file,
          path: ["position"],
          message: `The position is ${record.position}, but ${index} sections come before this one.`,
          expected: "Positions from 1 without gaps or duplicates.",
          fix: `Change it to ${index + 1}, or correct the neighbouring sections.`,
        };
      }
      if (before && before.page > record.page) {
        yield {
          file,
          path: ["page"],
          message: `The section begins on page ${record.page}, but the previous section, \`${before.id}\`, begins on page ${before.page}.`,
          expected: "The same page as the section before it, or a later one.",
          fix: "Check the page and the position in the paper, and correct the wrong one.",
        };
      }
      const isMisplaced = parent !== undefined && parent.position >= record.position;
      if (record.level !== (parent?.level ?? 0) + 1 || isMisplaced) {
        yield {
          file,
          path: [isMisplaced ? "position" : "level"],
          message: isMisplaced
            ? `The parent \`${parent.id}\` comes after this section.`
            : `The level is ${record.level}, but ${parent ? `the parent \`${parent.id}\` has level ${parent.level}` : "`parent` is missing"}.`,
          expected: "Level 1 and no parent, or a parent that comes before the section and is one level above it.",
          fix: `Correct \`${isMisplaced ? "position" : "level"}\` or \`parent\`.`,
        };
      }
    }
  },
};
