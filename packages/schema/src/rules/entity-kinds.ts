import type { Collection } from "../vocabularies/collection.ts";
import type { Rule } from "./rule.ts";

const actors = ["state", "territory", "organisation", "body", "company"];
const people = ["person", "media", "formation", ...actors];

/** Which kinds of entities a field takes. */
const wanted = [
  ["arms-deals", "supplier", actors],
  ["arms-deals", "recipient", actors],
  ["arms-deals", "parties", actors],
  ["arms-deals", "equipment", ["equipment"]],
  ["arms-deals", "replaces", ["equipment"]],
  ["arms-deals", "componentOf", ["equipment"]],
  ["arms-deals", "manufacturers", ["company"]],
  ["arms-deals", "intermediary", ["company", "body"]],
  ["arms-deals", "locations", ["place", "facility", "territory"]],
  ["arms-deals", "occasion", ["exercise"]],
  ["arms-deals", "agreements", ["agreement"]],
  ["polls", "analysts", ["person"]],
  ["events", "place", ["place", "facility", "territory", "state"]],
  ["events", "participants", people],
  ["statements", "speakers", ["person", ...actors]],
  ["statements", "audience", people],
  ["statements", "relayedBy", people],
  ["claims", "heldBy", people],
  ["entities", "partOf", [...people, "equipment", "exercise", "programme", "concept"]],
  [
    "figures",
    "subject",
    [...people, "equipment", "facility", "place", "exercise", "concept", "agreement", "programme"],
  ],
  ["recommendations", "addressees", actors],
  ["entities", "country", ["state"]],
] as const satisfies readonly (readonly [Collection, string, readonly string[]])[];

/** A field that takes weapons is not given a state, and the like. */
export const entityKinds: Rule = {
  id: "reference/kind",
  severity: "error",
  wants: "A field names an entity of a kind that it takes: equipment is not a state, an agreement not a person.",
  reason: "An id may exist and still name the wrong kind of thing.",
  bad: '"equipment": ["belarus"]',
  good: '"equipment": ["su-30sm"]',
  *check(records) {
    const kinds = new Map(records.of("entities").map(({ record }) => [record.id as string, record.kind as string]));
    for (const [collection, field, allowed] of wanted) {
      for (const { file, record } of records.of(collection)) {
        const value = (record as Record<string, unknown>)[field];
        const list = Array.isArray(value);
        for (const [index, id] of (list ? value : [value]).entries()) {
          const kind = kinds.get(id);
          if (kind === undefined || (allowed as readonly string[]).includes(kind)) continue;
          yield {
            file,
            path: list ? [field, index] : [field],
            message: `\`${id}\` is of the kind \`${kind}\`, and \`${field}\` does not take that.`,
            expected: `An entity of the kind ${allowed.map((name) => `\`${name}\``).join(", ")}.`,
            fix: "Name another entity, or mend the kind of this one.",
          };
        }
      }
    }
  },
};
