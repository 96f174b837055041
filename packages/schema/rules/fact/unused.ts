import type { Rule } from "../rule.ts";

/** The collections that hold facts. */
const facts = ["figures", "arms-deals", "polls", "events", "statements", "relations"] as const;

/** Every fact bears on a claim or a recommendation. */
export const factUsed: Rule = {
  id: "fact/unused",
  severity: "error",
  wants: "Every fact bears on a claim or a recommendation.",
  reason:
    "Readers walk from a claim to every fact that speaks for or against it: a fact that no claim leads to is not met.",
  bad: "`events/poroshenko-inauguration`, and no claim or recommendation rests on it.",
  good: '"restsOn": ["events/poroshenko-inauguration"]',
  *check(records) {
    const used = new Set(
      (["claims", "recommendations"] as const).flatMap((collection) =>
        records.of(collection).flatMap(({ record }) => record.restsOn ?? []),
      ),
    );
    for (const collection of facts) {
      for (const { file, record } of records.of(collection)) {
        const name = `${collection}/${record.id}`;
        if (used.has(name) || records.brokenMention(name)) continue;
        yield {
          file,
          path: ["id"],
          message: "No claim or recommendation rests on this fact.",
          expected: "Every fact bears on at least one.",
          fix: `Add \`${name}\` to \`restsOn\` of the claim or recommendation that it bears on.`,
        };
      }
    }
  },
};
