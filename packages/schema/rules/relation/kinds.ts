import type { z } from "zod";
import type { predicate } from "../../vocabularies/predicate.ts";
import type { Rule } from "../rule.ts";

type Kinds = readonly string[];

const actors: Kinds = [
  "state",
  "territory",
  "organisation",
  "body",
  "company",
  "person",
  "media",
  "formation",
  "programme",
];
const places: Kinds = ["place", "territory", "state", "facility"];
/** Anything can be opposed, sought or a concern. */
const anything = undefined;

/** The kinds of entities that each predicate accepts as its subject and object. */
const ends: Readonly<
  Record<z.infer<typeof predicate>, readonly [subject: Kinds | undefined, object: Kinds | undefined]>
> = {
  "member-of": [
    ["state", "territory", "organisation", "body", "person"],
    ["organisation", "body", "programme"],
  ],
  "part-of": [
    ["formation", "body", "company", "organisation", "concept", "programme", "exercise", "territory"],
    ["organisation", "formation", "body", "company", "concept", "programme", "exercise", "state", "territory"],
  ],
  "located-in": [
    ["facility", "place", "organisation", "body", "state", "territory", "media", "company", "concept", "formation"],
    places,
  ],
  leads: [["state", "person", "organisation", "body"], actors],
  "works-for": [
    ["person", "body", "organisation", "company"],
    ["state", "territory", "organisation", "body", "company", "media", "person"],
  ],
  "party-to": [["state", "territory", "organisation"], ["agreement"]],
  "established-by": [
    ["body", "formation", "organisation", "facility", "programme", "company", "media"],
    ["agreement", "document", "state", "organisation", "body", "person"],
  ],
  operates: [actors, ["exercise", "facility", "equipment", "formation", "body", "concept"]],
  "leases-to": [
    ["state", "company"],
    ["state", "company"],
  ],
  produces: [actors, ["document", "media", "equipment"]],
  owns: [
    ["state", "organisation", "body", "company", "person"],
    ["company", "media", "facility", "equipment", "concept"],
  ],
  "allied-with": [actors, actors],
  "depends-on": [
    [...actors, "concept"],
    [...actors, "concept"],
  ],
  "disputes-with": [actors, actors],
  "cooperates-with": [actors, actors],
  supplies: [actors, actors],
  hosts: [
    [...places, "formation"],
    ["equipment", "formation", "exercise", "facility", "organisation", "body"],
  ],
  opposes: [[...actors, "document", "concept"], anything],
  influences: [[...actors, "concept"], actors],
  "present-in": [actors, places],
  "proposed-member-of": [
    ["state", "territory"],
    ["organisation", "body", "formation"],
  ],
  "concerned-about": [actors, anything],
  wants: [[...actors, "concept"], anything],
  "aimed-at": [anything, [...actors, "place", "facility", "equipment"]],
  recognises: [actors, ["territory", "state", "concept"]],
  "does-not-recognise": [actors, ["territory", "state", "concept"]],
  supports: [
    [...actors, "document"],
    [...actors, "concept", "document", "agreement", "place"],
  ],
};

export const relationKinds: Rule = {
  id: "relation/kinds",
  severity: "error",
  requirement: "The subject and the object of a relation are of kinds that its predicate accepts.",
  reason: "An id can exist and still be on the wrong side: a network would then show a weapon that leads a state.",
  bad: '"subject": "su-30sm", "predicate": "leads", "object": "belarus"',
  good: '"subject": "belarus", "predicate": "member-of", "object": "csto"',
  *check(records) {
    if (!records.isChecked("relations", "entities")) return;
    const kinds = new Map<string, string>(records.of("entities").map(({ record }) => [record.id, record.kind]));
    for (const { file, record } of records.of("relations")) {
      const [subject, object] = ends[record.predicate];
      for (const [end, allowed] of [
        ["subject", subject],
        ["object", object],
      ] as const) {
        const kind = kinds.get(record[end]);
        if (kind === undefined || allowed === undefined || allowed.includes(kind)) continue;
        yield {
          file,
          path: [end],
          message: `\`${record[end]}\` is of kind \`${kind}\`, which cannot be the ${end} of \`${record.predicate}\`.`,
          expected: `An entity of kind ${allowed.map((name) => `\`${name}\``).join(", ")}.`,
          fix: "Use another entity, swap subject and object, or choose another predicate.",
        };
      }
    }
  },
};
