import type { Rule } from "../rule.ts";

/** An argument rests on records, and a myth has arguments on both sides. */
export const claimGrounds: Rule = {
  id: "claim/grounds",
  severity: "error",
  wants: "An argument rests on at least one record, and every myth has arguments for and against it.",
  reason: "A reader walks from a claim to the facts; a claim without any is an opinion of the dataset.",
  bad: "An argument without `restsOn`; a myth that nothing speaks for.",
  good: '"restsOn": ["arms-deals/russia-belarus-su-30sm-2016"]',
  *check(records) {
    const claims = records.of("claims");
    for (const { file, record } of claims) {
      if (record.kind === "argument" && (record.restsOn ?? []).length === 0)
        yield {
          file,
          path: ["id"],
          message: `Nothing bears out the argument \`${record.id}\`.`,
          expected: "At least one record in `restsOn`.",
          fix: "Name the facts that it rests on.",
        };
      if (record.kind !== "myth") continue;
      for (const stance of ["for", "against"] as const) {
        if (claims.some(({ record: other }) => other.answers === record.id && other.stance === stance)) continue;
        yield {
          file,
          path: ["id"],
          message: `No argument speaks ${stance} the myth \`${record.id}\`.`,
          expected: "Arguments on both sides.",
          fix: `Add an argument that \`answers\` it with the stance \`${stance}\`; the one it had may be broken.`,
        };
      }
    }
  },
};
