import { collections } from "@unionstate/schema";
import { type Bump, bumps } from "./bumps/bump.ts";
import { larger } from "./bumps/larger.ts";
import { reasonOf } from "./bumps/reason-of.ts";
import { byCodePoint } from "./by-code-point.ts";
import type { Change } from "./change.ts";
import type { Difference, ToldChange } from "./difference.ts";
import { diffRecords } from "./records/diff-records.ts";
import { diffRedirects } from "./redirects/diff-redirects.ts";
import { diffSchemas } from "./schemas/diff-schemas.ts";
import type { Snapshot } from "./snapshot.ts";
import { changeWords } from "./words/change-words.ts";
import { evidenceText } from "./words/evidence-text.ts";
import { namesIn } from "./words/names-in.ts";

/** Compares two snapshots of the dataset: what changed, in data and in words, and the bump that it asks for. */
export function differenceOf(base: Snapshot, head: Snapshot): Difference {
  const names = namesIn(head, base);
  const told = [
    ...diffRecords(base, head),
    ...diffRedirects(base, head),
    ...diffSchemas(base.schemas, head.schemas),
  ].map(
    (change): ToldChange => ({
      change,
      reason: reasonOf(change),
      words: changeWords(change, { base, head, names }),
      evidence: evidenceText(change, head),
    }),
  );
  return {
    base,
    head,
    bump: told.reduce<Bump>((bump, { reason }) => larger(bump, reason.bump), "none"),
    changes: inOrder(told),
    notCompared: notCompared(base, head),
  };
}

function inOrder(told: readonly ToldChange[]): ToldChange[] {
  const rank = (change: Change): number => {
    if (change.kind === "schema") return collections.length + 1;
    const index = (collections as readonly string[]).indexOf(change.record.slice(0, change.record.indexOf("/")));
    return index < 0 ? collections.length : index;
  };
  const name = (change: Change): string =>
    change.kind === "schema" ? `${change.type}.${change.field ?? ""}` : change.record;
  // Sorting keeps the order of what is equal: the changes of one record stay in the order of its fields.
  return told
    .map((one) => ({ one, rank: rank(one.change), name: name(one.change) }))
    .sort((a, b) => a.rank - b.rank || byCodePoint(a.name, b.name) || byBump(a.one, b.one))
    .map(({ one }) => one);
}

const byBump = (a: ToldChange, b: ToldChange): number =>
  a.change.kind === "schema" || b.change.kind === "schema"
    ? bumps.indexOf(b.reason.bump) - bumps.indexOf(a.reason.bump)
    : 0;

function notCompared(base: Snapshot, head: Snapshot): Difference["notCompared"] {
  const unread = [base, head].flatMap(({ label, unreadable }) => unreadable.map((one) => ({ ...one, side: label })));
  return unread.sort((a, b) => byCodePoint(a.file, b.file) || byCodePoint(a.side, b.side));
}
