import type { Path } from "../../json/problem.ts";
import type { Collection } from "../../vocabularies/collection.ts";
import type { Rule } from "../rule.ts";

const actors = ["state", "territory", "organisation", "body", "company"];
const people = ["person", "media", "formation", ...actors];

/** The kinds of entities that each field accepts. */
const accepted: readonly (readonly [collection: Collection, field: string, kinds: readonly string[]])[] = [
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
];

export const referenceKind: Rule = {
  id: "reference/kind",
  severity: "error",
  requirement:
    "A field refers only to entities of the kinds that it accepts: `equipment`, for example, does not accept a state.",
  reason: "An id can exist and still identify the wrong kind of thing.",
  bad: '"equipment": ["belarus"]',
  good: '"equipment": ["su-30sm"]',
  *check(records) {
    const kinds = new Map<string, string>(records.of("entities").map(({ record }) => [record.id, record.kind]));
    for (const [collection, field, allowed] of accepted) {
      for (const { file, record } of records.of(collection)) {
        for (const { path, value } of valuesAt(record, field.split("."))) {
          const kind = kinds.get(String(value));
          if (kind === undefined || allowed.includes(kind)) continue;
          yield {
            file,
            path,
            message: `\`${value}\` is of kind \`${kind}\`, which \`${field}\` does not accept.`,
            expected: `An entity of kind ${allowed.map((name) => `\`${name}\``).join(", ")}.`,
            fix: `Use another entity, or correct the kind of \`${value}\`.`,
          };
        }
      }
    }
  },
};

/** The values of a field, in every item of the lists on the way to it. */
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
    yield* valuesAt(Reflect.get(value, key), rest, [...path, key]);
  }
}
