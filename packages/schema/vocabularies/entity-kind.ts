/** The kinds of entities, in the order in which the schema lists them. */
const entityKinds = [
  "person",
  "group",
  "state",
  "territory",
  "organisation",
  "body",
  "formation",
  "place",
  "facility",
  "agreement",
  "document",
  "equipment",
  "exercise",
  "company",
  "media",
  "programme",
  "concept",
] as const;

export type EntityKind = (typeof entityKinds)[number];

/** What acts in the name of a state or organisation. */
export const actors = ["state", "territory", "organisation", "body", "company"] as const;

/** Who can act, speak, take part or hold a view. */
export const people = ["person", "group", "media", "formation", ...actors] as const;

/** Where something can be. */
export const places = ["place", "facility", "territory", "state"] as const;
