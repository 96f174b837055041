import type { Rule } from "../rule.ts";

/** Every section that gives advice has its recommendation, under the heading that is printed there. */
export const recommendationSection: Rule = {
  id: "recommendation/section",
  severity: "error",
  wants: "Every section that gives advice has its recommendation, under the heading that is printed there.",
  reason: "The paper numbers no advice: its headings are what tells one recommendation from the next.",
  bad: "A section `defend-independence` without the recommendation of that title.",
  good: "`recommendations/defend-independence`, with the title that is printed over it.",
  *check(records) {
    const sections = records.of("sections");
    const groups = new Set(
      sections.filter(({ record }) => record.parent === "recommendations").map(({ record }) => record.id),
    );
    const titles = new Set(records.of("recommendations").map(({ record }) => record.title));
    const advice = sections.filter(({ record }) => groups.has(record.parent ?? ""));
    for (const { file, record } of advice) {
      if (titles.has(record.title) || records.brokenMention(record.title)) continue;
      yield {
        file,
        path: ["title"],
        message: "No recommendation has the title of this section.",
        expected: "One recommendation for each section that gives advice.",
        fix: "Add it, or make the titles the same.",
      };
    }
    const headings = new Set(advice.map(({ record }) => record.title));
    for (const { file, record } of records.of("recommendations")) {
      if (headings.has(record.title) || advice.length === 0) continue;
      yield {
        file,
        path: ["title"],
        message: "No section of the recommendations has this title.",
        expected: "The heading as the section gives it.",
        fix: "Copy it from the section.",
      };
    }
  },
};
