import type { Rule } from "../rule.ts";

export const relationEnds: Rule = {
  id: "relation/ends",
  severity: "error",
  requirement: "A relation connects two different entities, and no two relations say the same thing.",
  reason: "A relation of an entity to itself has no meaning, and a duplicate is counted twice in a network.",
  bad: '"subject": "belarus", "predicate": "allied-with", "object": "belarus"',
  good: '"subject": "belarus", "predicate": "allied-with", "object": "russia"',
  *check(records) {
    const first = new Map<string, string>();
    for (const { file, record } of records.of("relations")) {
      const { id, subject, predicate, object } = record;
      if (subject === object)
        yield {
          file,
          path: ["object"],
          message: `\`${subject}\` is both subject and object.`,
          expected: "Two different entities.",
          fix: "Correct the subject or the object.",
        };
      const content = JSON.stringify([subject, predicate, object]);
      const twin = first.get(content);
      if (twin === undefined) first.set(content, id);
      else
        yield {
          file,
          path: ["subject"],
          message: `\`${id}\` duplicates \`${twin}\`.`,
          expected: "One record for each relation.",
          fix: "Remove one of the two. What distinguishes them is a statement, event or claim of its own.",
        };
    }
  },
};
