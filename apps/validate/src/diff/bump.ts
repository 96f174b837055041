import { collections, isQuantity, shapeOf } from "@unionstate/schema";
import type { Change, FieldChange, SchemaEdit } from "./change.ts";

/** The version bumps, smallest first; `none` if nothing changed. */
export const bumps = ["none", "patch", "minor", "major"] as const;

export type Bump = (typeof bumps)[number];

/** The larger of two bumps. */
export const larger = (a: Bump, b: Bump): Bump => (bumps.indexOf(a) > bumps.indexOf(b) ? a : b);

/** The line of the policy that applies to a change. */
export function reasonOf(change: Change): BumpReason {
  const reason = bumpReasons.find(({ covers }) => covers(change));
  if (!reason) throw new Error(`No line of the versioning policy covers a change of kind ${change.kind}.`);
  return reason;
}

/** A line of the versioning policy: a kind of change, and the bump that it requires. */
export type BumpReason = {
  readonly id: string;
  readonly bump: Exclude<Bump, "none">;
  /** The line as it is in docs/versioning.md. */
  readonly line: string;
  readonly covers: (change: Change) => boolean;
};

/** The versioning policy: the table of docs/versioning.md. The first line that covers a change applies. */
export const bumpReasons: readonly BumpReason[] = [
  {
    id: "id-gone",
    bump: "major",
    line: "an id disappears without a redirect",
    // The ids of waves, answers and subgroups can be referred to like those of records.
    covers: (change) =>
      change.kind === "gone" ||
      (change.kind === "redirect" && change.from !== undefined && leadsNowhere(change.to)) ||
      (isField(change) && change.edit === "removed" && isList(change) && hasId(change.from)) ||
      (isField(change) && change.edit !== "added" && change.path.length > 1 && lastKey(change) === "id"),
  },
  {
    id: "collection-changed",
    bump: "major",
    line: "an id moves to another collection",
    covers: (change) =>
      (change.kind === "redirected" && change.to.some((to) => collectionOf(to) !== collectionOf(change.record))) ||
      (change.kind === "redirect" &&
        endsElsewhere(change.record, change.to) &&
        !endsElsewhere(change.record, change.from)),
  },
  {
    id: "field-removed",
    bump: "major",
    line: "a field is removed",
    covers: schema("field-removed", "field-optional", "collection-removed"),
  },
  { id: "field-retyped", bump: "major", line: "a field is retyped", covers: schema("retyped", "narrowed") },
  {
    id: "field-required",
    bump: "major",
    line: "a field is newly required",
    covers: schema("field-required", "field-added-required"),
  },
  {
    id: "value-lost",
    bump: "major",
    line: "a vocabulary loses a value",
    covers: schema("value-removed", "kind-removed"),
  },
  {
    id: "corroboration",
    bump: "minor",
    line: "changed corroborations",
    covers: (change) => isField(change) && change.path[0] === "corroborations",
  },
  {
    id: "unit-changed",
    bump: "major",
    line: "a unit changes",
    covers: (change) => isField(change) && hasOtherUnit(change),
  },
  {
    id: "meaning-changed",
    bump: "major",
    line: "a meaning changes",
    // An entity, deal or claim of a different kind is a different thing, and so is a record with a reused id.
    covers: (change) =>
      (isField(change) && change.path.length === 1 && kindFields.get(collectionOf(change.record)) === change.path[0]) ||
      (change.kind === "added" && change.reused === true),
  },
  { id: "new-record", bump: "minor", line: "new records", covers: ({ kind }) => kind === "added" },
  {
    id: "new-field",
    bump: "minor",
    line: "new optional fields",
    covers: schema("field-added", "collection-added", "widened"),
  },
  {
    id: "new-value",
    bump: "minor",
    line: "new vocabulary values",
    covers: schema("value-added", "kind-added"),
  },
  { id: "deprecated", bump: "minor", line: "a deprecation", covers: schema("deprecated") },
  {
    id: "redirected",
    bump: "minor",
    line: "moves and splits with redirects",
    covers: (change) =>
      change.kind === "redirected" || (change.kind === "redirect" && leadsElsewhere(change.from, change.to)),
  },
  {
    id: "new-detail",
    bump: "minor",
    line: "additions to a record",
    covers: (change) => isField(change) && change.edit === "added" && !isLink(change) && !isSupport(change),
  },
  { id: "link", bump: "patch", line: "links", covers: (change) => isField(change) && isLink(change) },
  {
    id: "wording",
    bump: "patch",
    line: "wording, spelling",
    covers: (change) =>
      change.kind === "schema" ||
      change.kind === "redirect" ||
      (isField(change) && (isSupport(change) || isProse(change))),
  },
  { id: "corrected", bump: "patch", line: "a value corrected to what the paper says", covers: isField },
];

function schema(...edits: readonly SchemaEdit[]): (change: Change) => boolean {
  return (change) => change.kind === "schema" && edits.includes(change.edit);
}

function isField(change: Change): change is FieldChange {
  return change.kind === "field";
}

const collectionOf = (record: string): string => record.slice(0, record.indexOf("/"));

/** The field with the kind of a record, if its other fields depend on it: that of an entity, a deal or a claim. */
const kindFields: ReadonlyMap<string, string> = new Map(
  collections.flatMap((collection) => {
    const shape = shapeOf(collection);
    return shape.kind === "choice" && shape.by !== undefined ? [[collection, shape.by] as const] : [];
  }),
);

const lastKey = ({ path }: FieldChange): string | number | undefined => path.at(-1);

const isList = ({ path }: FieldChange): boolean => typeof path.at(-1) === "number";

const hasId = (value: FieldChange["from"]): boolean => typeof value === "object" && value !== null && "id" in value;

function hasOtherUnit({ path, from, to }: FieldChange): boolean {
  if (isQuantity(from) && isQuantity(to)) return from.unit !== to.unit;
  return path.at(-1) === "unit";
}

type RedirectOrNone = Extract<Change, { kind: "redirect" }>["to"];

const leadsNowhere = (redirect: RedirectOrNone): boolean => redirect === undefined || redirect.kind === "withdrawn";

const targetsOf = (redirect: RedirectOrNone): string => (redirect && "to" in redirect ? String(redirect.to) : "");

/** Whether a redirect leads to another collection, where `get` returns a record of another type. */
const endsElsewhere = (record: string, redirect: RedirectOrNone): boolean =>
  (redirect && "to" in redirect ? [redirect.to].flat() : []).some((to) => collectionOf(to) !== collectionOf(record));

const leadsElsewhere = (from: RedirectOrNone, to: RedirectOrNone): boolean => targetsOf(from) !== targetsOf(to);

const links = new Set(["URL", "url", "urlAsPrinted", "DOI", "verifiedIn"]);

const isLink = ({ path }: FieldChange): boolean => path.some((key) => links.has(String(key)));

// Information about a value rather than the value itself.
const supports = new Set(["evidence", "basis", "unknown", "asPrinted", "note", "titleSource"]);

const isSupport = ({ path }: FieldChange): boolean =>
  path.some((key) => supports.has(String(key)) || String(key).endsWith("AsPrinted"));

const prose = new Set(
  "title name label description question finding population advice resolution occasion comment".split(" "),
);

const isProse = (change: FieldChange): boolean => prose.has(String(lastKey(change)));
