import { predicates } from "../../vocabularies/predicates.ts";
import { oneOf } from "../nearest.ts";
import type { Rule } from "../rule.ts";

/** The kinds of entities at either end; all where none are listed. */
type Accepted = { readonly subject?: readonly string[]; readonly object?: readonly string[] };

export const relationKinds: Rule = {
  id: "relation/kinds",
  severity: "error",
  requirement: "The subject and the object of a relation are of kinds that its predicate accepts.",
  reason: "An id can exist and still be on the wrong side: a network would then show a weapon that leads a state.",
  bad: '"subject": "su-30sm", "predicate": "chairs", "object": "belarus"',
  good: '"subject": "belarus", "predicate": "member-of", "object": "csto"',
  *check(records) {
    if (!records.isChecked("relations")) return;
    const kinds = new Map<string, string>(records.of("entities").map(({ record }) => [record.id, record.kind]));
    for (const { file, record } of records.of("relations")) {
      const accepted: Accepted = predicates[record.predicate];
      for (const end of ["subject", "object"] as const) {
        const { [end]: allowed } = accepted;
        const kind = kinds.get(record[end]);
        if (kind === undefined || allowed === undefined || allowed.some((one) => one === kind)) continue;
        yield {
          file,
          path: [end],
          message: `\`${record[end]}\` is of kind \`${kind}\`, which cannot be the ${end} of \`${record.predicate}\`.`,
          expected: `An entity of kind ${oneOf(allowed)}.`,
          fix: "Use another entity, swap subject and object, or choose another predicate.",
        };
      }
    }
  },
};
