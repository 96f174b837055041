import type { Rule } from "../rule.ts";

export const recommendationSection: Rule = {
  id: "recommendation/section",
  severity: "error",
  requirement: "Every section that gives advice has a recommendation with evidence from it, and only one.",
  reason: "The paper does not number its recommendations; their sections identify them.",
  bad: "The section `defend-independence` without a recommendation.",
  good: '"evidence": [{ "page": 34, "section": "defend-independence" }]',
  *check(records) {
    const sections = records.of("sections");
    const groups = new Set(
      sections.filter(({ record }) => record.parent === "recommendations").map(({ record }) => record.id),
    );
    const recommendations = records.of("recommendations");
    for (const { file, record } of sections) {
      if (!groups.has(record.parent ?? "") || records.isQuotedInInvalid(record.id)) continue;
      const own = recommendations.filter(({ record: { evidence } }) => evidence[0]?.section === record.id);
      if (own.length === 1) continue;
      yield {
        file,
        path: ["id"],
        message: `${own.length === 0 ? "No recommendation has its" : "Several recommendations have their"} first evidence in the section \`${record.id}\`.`,
        expected: "One recommendation for each section that gives advice.",
        fix: "Add the missing recommendation, merge the duplicates, or correct `section` in their evidence.",
      };
    }
  },
};
