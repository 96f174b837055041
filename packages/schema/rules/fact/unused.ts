import type { Rule } from "../rule.ts";

const facts = ["figures", "arms-deals", "polls", "events", "statements", "relations"] as const;

export const factUnused: Rule = {
  id: "fact/unused",
  severity: "error",
  requirement:
    "Every fact (a figure, arms deal, poll, event, statement or relation) is used by at least one claim or recommendation.",
  reason:
    "Readers find facts through the claims and recommendations that rest on them, and would never find an unused one.",
  bad: "`events/poroshenko-inauguration`, which no claim or recommendation uses.",
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
        if (used.has(name) || records.isQuotedInInvalid(name)) continue;
        yield {
          file,
          path: ["id"],
          message: `No claim or recommendation uses the fact \`${name}\`.`,
          expected: "A claim or recommendation with this record in `restsOn`.",
          fix: `Add \`${name}\` to \`restsOn\` of a claim or recommendation that it supports, or remove the record.`,
        };
      }
    }
  },
};
