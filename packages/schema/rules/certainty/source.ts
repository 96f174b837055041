import { certaintiesIn } from "../records.ts";
import type { Rule } from "../rule.ts";

export const certaintySource: Rule = {
  id: "certainty/source",
  severity: "error",
  scope: "record",
  requirement:
    "`accordingTo` names someone where `certainty` is `attributed`, and nobody where it is `stated`; it never appears without `certainty`.",
  reason:
    "What someone says must not look like a fact, and nobody is credited with what the paper states in its own voice.",
  bad: '"certainty": "attributed"',
  good: '"certainty": "attributed", "accordingTo": ["siarhei-bohdan"]',
  *check(records) {
    for (const { file, path, own, accordingTo } of certaintiesIn(records)) {
      if (own === "attributed" && accordingTo === undefined)
        yield {
          file,
          path: [...path, "certainty"],
          message: "`certainty` is `attributed`, but nobody is named.",
          expected: "`accordingTo` with the people or media that say it; a group where the paper names nobody.",
          fix: 'Add `accordingTo`, or use `"certainty": "stated"` if the paper says it in its own voice.',
        };
      if (own === "stated" && accordingTo !== undefined)
        yield {
          file,
          path: [...path, "accordingTo"],
          message: `\`certainty\` is \`stated\`, but \`accordingTo\` names \`${accordingTo[0]}\`.`,
          expected: "`accordingTo` only where someone other than the paper says it.",
          fix: 'Remove `accordingTo`, or use `"certainty": "attributed"`.',
        };
      if (own === undefined && accordingTo !== undefined)
        yield {
          file,
          path: [...path, "accordingTo"],
          message: "`accordingTo` is given without `certainty`.",
          expected: "`certainty` beside `accordingTo`.",
          fix: 'Add `"certainty": "attributed"`, or remove `accordingTo`.',
        };
    }
  },
};
