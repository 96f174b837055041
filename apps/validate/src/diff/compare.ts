import { collections } from "@unionstate/schema";
import { type Bump, type BumpReason, bumps, larger, reasonOf } from "./bump.ts";
import type { Change } from "./change.ts";
import { compareRecords, compareRedirects } from "./compare-records.ts";
import { compareSchemas } from "./compare-schemas.ts";
import { byCodePoint } from "./json.ts";
import type { Snapshot, Unreadable } from "./snapshot.ts";

/** A change, and what it means for the version. */
export type Compared = { readonly change: Change; readonly reason: BumpReason };

/** The changes between two snapshots. */
export type Difference = {
  readonly base: Snapshot;
  readonly head: Snapshot;
  /** The smallest version bump that covers every change. */
  readonly bump: Bump;
  /** By collection in the order of the paper, then by record; changes of schemas last. */
  readonly changes: readonly Compared[];
  /** Files that could not be compared, with the reason in a sentence. */
  readonly notCompared: readonly (Unreadable & { readonly side: string })[];
};

/** Compares two snapshots of the dataset: their records, redirects and schemas. */
export function compare(base: Snapshot, head: Snapshot): Difference {
  const changes = [
    ...withoutFollowers(compareRecords(base, head)),
    ...compareRedirects(base, head),
    ...compareSchemas(base.schemas, head.schemas),
  ].map((change): Compared => ({ change, reason: reasonOf(change) }));
  return {
    base,
    head,
    bump: changes.reduce<Bump>((bump, { reason }) => larger(bump, reason.bump), "none"),
    changes: inOrder(changes),
    notCompared: [base, head]
      .flatMap(({ label, unreadable }) => unreadable.map((one) => ({ ...one, side: label })))
      .sort((a, b) => byCodePoint(a.file, b.file) || byCodePoint(a.side, b.side)),
  };
}

/** Changes without references that only follow a record to its new id: the redirect says so already. */
function withoutFollowers(changes: readonly Change[]): Change[] {
  const pairs = new Set(
    changes.flatMap((change) => {
      if (change.kind !== "redirected") return [];
      const id = (name: string): string => name.slice(name.indexOf("/") + 1);
      return change.to.flatMap((to) => [`${change.record} ${to}`, `${id(change.record)} ${id(to)}`]);
    }),
  );
  return changes.filter(
    (change) => !(change.kind === "field" && change.edit === "changed" && pairs.has(`${change.from} ${change.to}`)),
  );
}

function inOrder(changes: readonly Compared[]): Compared[] {
  const rank = (change: Change): number => {
    if (change.kind === "schema") return collections.length + 1;
    const index = collections.findIndex((collection) => change.record.startsWith(`${collection}/`));
    return index < 0 ? collections.length : index;
  };
  const name = (change: Change): string =>
    change.kind === "schema" ? `${change.type}.${change.field ?? ""}` : change.record;
  // Sorting is stable: the changes of one record stay in the order of its fields.
  return changes
    .map((one) => ({ one, rank: rank(one.change), name: name(one.change) }))
    .sort((a, b) => a.rank - b.rank || byCodePoint(a.name, b.name) || byBump(a.one, b.one))
    .map(({ one }) => one);
}

const byBump = (a: Compared, b: Compared): number =>
  a.change.kind === "schema" || b.change.kind === "schema"
    ? bumps.indexOf(b.reason.bump) - bumps.indexOf(a.reason.bump)
    : 0;
