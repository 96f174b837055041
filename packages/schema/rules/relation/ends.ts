import type { Rule } from "../rule.ts";

/** A relation has two different ends, and is told once. */
export const relationEnds: Rule = {
  id: "relation/ends",
  severity: "error",
  wants: "A relation joins two different entities, and the same relation is told once.",
  reason: "What stands to itself says nothing; what is told twice is counted twice in a network.",
  bad: '"subject": "belarus", "predicate": "allied-with", "object": "belarus"',
  good: '"subject": "belarus", "predicate": "allied-with", "object": "russia"',
  *check(records) {
    const first = new Map<string, string>();
    for (const { file, record } of records.of("relations")) {
      const { id, subject, predicate, object, interval, note } = record;
      if (subject === object)
        yield {
          file,
          path: ["object"],
          message: `\`${subject}\` stands on both ends.`,
          expected: "Two different entities.",
          fix: "Name the other one.",
        };
      const said = JSON.stringify([subject, predicate, object, interval, note]);
      const twin = first.get(said);
      if (twin === undefined) first.set(said, id);
      else
        yield {
          file,
          path: ["subject"],
          message: `\`${id}\` says the same as \`${twin}\`.`,
          expected: "One record for one relation.",
          fix: `Keep one; what sets them apart goes into \`note\` or \`interval\`.`,
        };
    }
  },
};
