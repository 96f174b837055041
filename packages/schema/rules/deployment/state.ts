import type { Rule } from "../rule.ts";

export const deploymentState: Rule = {
  id: "deployment/state",
  severity: "error",
  scope: "record",
  requirement:
    "A deployment has `refusedBy` exactly if it is `refused`, `end` if it is `withdrawn`, and `rotation` only if it is `rotational`.",
  reason: "The fields together say what became of the forces, so they must not contradict each other.",
  bad: '"state": "refused"',
  good: '"state": "refused", "refusedBy": "belarus"',
  *check(records) {
    for (const { file, record } of records.of("deployments")) {
      const { state, tenure, refusedBy, end, rotation } = record;
      if (state === "refused" && refusedBy === undefined)
        yield {
          file,
          path: ["state"],
          message: "The deployment was refused, but `refusedBy` is missing.",
          expected: "Who refused it.",
          fix: "Add `refusedBy`, or correct `state`.",
        };
      if (state !== "refused" && refusedBy !== undefined)
        yield {
          file,
          path: ["refusedBy"],
          message: `\`refusedBy\` is \`${refusedBy}\`, but the state is \`${state}\`.`,
          expected: "`refusedBy` only for a deployment that was refused.",
          fix: "Remove `refusedBy`, or correct `state`.",
        };
      if (state === "withdrawn" && end === undefined)
        yield {
          file,
          path: ["state"],
          message: "The forces were withdrawn, but `end` is missing.",
          expected: "The date of their withdrawal, or `null` with a reason in `unknown`.",
          fix: "Add `end`, or correct `state`.",
        };
      if (rotation !== undefined && tenure !== "rotational")
        yield {
          file,
          path: ["rotation"],
          message: `\`rotation\` is given, but the tenure is \`${tenure}\`.`,
          expected: "`rotation` only for a rotational deployment.",
          fix: "Remove `rotation`, or correct `tenure`.",
        };
    }
  },
};
