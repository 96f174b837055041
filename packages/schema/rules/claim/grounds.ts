import type { Rule } from "../rule.ts";

export const claimGrounds: Rule = {
  id: "claim/grounds",
  severity: "error",
  requirement: "Every argument rests on at least one record, and every myth has arguments for and against it.",
  reason: "Readers go from a claim to the facts behind it; a claim without facts would be an opinion of this dataset.",
  bad: "An argument without `restsOn`, or a myth without an argument for it.",
  good: '"restsOn": ["arms-deals/russia-belarus-su-30sm-2016"]',
  *check(records) {
    const claims = records.of("claims");
    for (const { file, record } of claims) {
      if (record.kind === "argument" && (record.restsOn ?? []).length === 0)
        yield {
          file,
          path: ["id"],
          message: `The argument \`${record.id}\` rests on no record.`,
          expected: "At least one record in `restsOn`.",
          fix: "List the records that support the argument in `restsOn`.",
        };
      if (record.kind !== "myth") continue;
      for (const stance of ["for", "against"] as const) {
        if (claims.some(({ record: other }) => other.answers === record.id && other.stance === stance)) continue;
        yield {
          file,
          path: ["id"],
          message: `The myth \`${record.id}\` has no argument ${stance} it.`,
          expected: "At least one argument for the myth and one against it.",
          fix: `Add an argument with \`"answers": "${record.id}"\` and \`"stance": "${stance}"\`. If there is one already, correct the errors reported for it. If this record is not a myth, correct \`kind\`.`,
        };
      }
    }
  },
};
