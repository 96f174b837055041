import type { Path } from "../../json/problem.ts";
import type { Collection } from "../../vocabularies/collection.ts";
import type { Rule } from "../rule.ts";

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
  ["arms-deals", "accordingTo", people],
  ["polls", "analysts", ["person"]],
  ["polls", "study.pollster", [...people, "programme"]],
  ["polls", "study.sponsor", [...people, "programme"]],
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
  ["figures", "accordingTo", people],
  ["recommendations", "addressees", actors],
  ["entities", "country", ["state"]],
  ["entities", "locatedIn", ["place", "facility", "territory", "state"]],
  ["entities", "roles.of", ["media", "formation", ...actors]],
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
        for (const { path, value } of valuesAt(record, field.split("."))) {
          const kind = kinds.get(String(value));
          if (kind === undefined || (allowed as readonly string[]).includes(kind)) continue;
          yield {
            file,
            path,
            message: `\`${value}\` is of the kind \`${kind}\`, and \`${field}\` does not take that.`,
            expected: `An entity of the kind ${allowed.map((name) => `\`${name}\``).join(", ")}.`,
            fix: "Name another entity, or mend the kind of this one.",
          };
        }
      }
    }
  },
};

/** What stands under a field, or under a field of each part of one. */
function* valuesAt(
  value: unknown,
  keys: readonly string[],
  path: Path = [],
): Generator<{ path: Path; value: unknown }> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* valuesAt(item, keys, [...path, index]);
    return;
  }
  const [key, ...rest] = keys;
  if (key === undefined) yield { path, value };
  else if (typeof value === "object" && value !== null && key in value) {
    yield* valuesAt((value as Readonly<Record<string, unknown>>)[key], rest, [...path, key]);
  }
}
