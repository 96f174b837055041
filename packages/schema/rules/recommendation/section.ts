import type { Rule } from "../rule.ts";

export const recommendationSection: Rule = {
  id: "recommendation/section",
  severity: "error",
  requirement:
    "Every section that gives advice has a recommendation with the same title, and every recommendation has such a section.",
  reason: "The paper does not number its recommendations; their headings identify them.",
  bad: "The section `defend-independence` without a recommendation with the same title.",
  good: "The section and the recommendation `defend-independence` with the same title.",
  *check(records) {
    const sections = records.of("sections");
    const groups = new Set(
      sections.filter(({ record }) => record.parent === "recommendations").map(({ record }) => record.id),
    );
    const titles = new Set(records.of("recommendations").map(({ record }) => record.title));
    const advice = sections.filter(({ record }) => groups.has(record.parent ?? ""));
    for (const { file, record } of advice) {
      if (titles.has(record.title) || records.isQuotedInInvalid(record.title)) continue;
      yield {
        file,
        path: ["title"],
        message: `No recommendation has the title of this section, “${record.title}”.`,
        expected: "One recommendation for each section that gives advice.",
        fix: "Add the recommendation, or correct one of the titles.",
      };
    }
    const headings = new Set(advice.map(({ record }) => record.title));
    for (const { file, record } of records.of("recommendations")) {
      if (headings.has(record.title) || advice.length === 0) continue;
      yield {
        file,
        path: ["title"],
        message: `No section has the title of this recommendation, “${record.title}”.`,
        expected: "The title of a section that gives advice.",
        fix: "Copy the title from the section.",
      };
    }
  },
};
