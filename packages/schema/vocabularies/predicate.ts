import { type EntityKind, people, places } from "./entity-kind.ts";
import { vocabulary } from "./vocabulary.ts";

/** What a predicate means, and the kinds of entities that it accepts at either end; all kinds where none are listed. */
type Definition = {
  readonly meaning: string;
  readonly subject?: readonly EntityKind[];
  readonly object?: readonly EntityKind[];
};

const actors: readonly EntityKind[] = [...people, "programme"];

/** The predicates of relations. */
export const predicates = {
  "member-of": {
    meaning: "the subject is a member of the object",
    subject: ["state", "territory", "organisation", "body", "person"],
    object: ["organisation", "body", "programme"],
  },
  "part-of": {
    meaning: "the subject is part of the object",
    subject: ["formation", "body", "company", "organisation", "concept", "programme", "exercise", "territory"],
    object: ["organisation", "formation", "body", "company", "concept", "programme", "exercise", "state", "territory"],
  },
  "located-in": {
    meaning: "the subject is located in the object",
    subject: [
      "facility",
      "place",
      "organisation",
      "body",
      "state",
      "territory",
      "media",
      "company",
      "concept",
      "formation",
    ],
    object: places,
  },
  leads: {
    meaning: "the subject leads or commands the object",
    subject: ["state", "person", "organisation", "body"],
    object: actors,
  },
  "works-for": {
    meaning: "the subject works for the object or represents it",
    subject: ["person", "body", "organisation", "company"],
    object: ["state", "territory", "organisation", "body", "company", "media", "person"],
  },
  "party-to": {
    meaning: "the subject is a party to the object, an agreement",
    subject: ["state", "territory", "organisation"],
    object: ["agreement"],
  },
  "established-by": {
    meaning: "the subject was established by the object",
    subject: ["body", "formation", "organisation", "facility", "programme", "company", "media"],
    object: ["agreement", "document", "state", "organisation", "body", "person"],
  },
  operates: {
    meaning: "the subject runs the object",
    subject: actors,
    object: ["exercise", "facility", "equipment", "formation", "body", "concept"],
  },
  "leases-to": {
    meaning: "the subject lends or leases something to the object",
    subject: ["state", "company"],
    object: ["state", "company"],
  },
  produces: { meaning: "the subject makes the object", subject: actors, object: ["document", "media", "equipment"] },
  owns: {
    meaning: "the subject owns the object",
    subject: ["state", "organisation", "body", "company", "person"],
    object: ["company", "media", "facility", "equipment", "concept"],
  },
  "allied-with": { meaning: "the subject is an ally of the object", subject: actors, object: actors },
  "depends-on": {
    meaning: "the subject depends on the object",
    subject: [...actors, "concept"],
    object: [...actors, "concept"],
  },
  "disputes-with": { meaning: "the subject has a dispute with the object", subject: actors, object: actors },
  "cooperates-with": { meaning: "the subject cooperates with the object", subject: actors, object: actors },
  supplies: { meaning: "the subject supplies arms or other goods to the object", subject: actors, object: actors },
  hosts: {
    meaning: "the object is on the territory or premises of the subject",
    subject: [...places, "formation"],
    object: ["equipment", "formation", "exercise", "facility", "organisation", "body"],
  },
  opposes: { meaning: "the subject opposes the object", subject: [...actors, "document", "concept"] },
  influences: {
    meaning: "the subject has or seeks influence on the object",
    subject: [...actors, "concept"],
    object: actors,
  },
  "present-in": { meaning: "the subject has forces or activities in the object", subject: actors, object: places },
  "proposed-member-of": {
    meaning: "someone has proposed that the subject join the object",
    subject: ["state", "territory"],
    object: ["organisation", "body", "formation"],
  },
  "concerned-about": { meaning: "the subject is concerned about the object", subject: actors },
  wants: { meaning: "the subject seeks the object", subject: [...actors, "concept"] },
  "aimed-at": {
    meaning: "the subject is intended for the object or directed against it",
    object: [...actors, "place", "facility", "equipment"],
  },
  recognises: {
    meaning: "the subject recognises the object",
    subject: actors,
    object: ["territory", "state", "concept"],
  },
  "does-not-recognise": {
    meaning: "the subject refuses to recognise the object",
    subject: actors,
    object: ["territory", "state", "concept"],
  },
  supports: {
    meaning: "the subject supports the object",
    subject: [...actors, "document"],
    object: [...actors, "concept", "document", "agreement", "place"],
  },
} as const satisfies Readonly<Record<string, Definition>>;

export const predicate = vocabulary(
  "Predicate",
  "How the subject relates to the object, read from left to right.",
  predicates,
);
