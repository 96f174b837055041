import { isQuantity, type Redirect } from "@unionstate/schema";
import type { Change, FieldChange, SchemaChange, Step } from "./change.ts";
import { type Compared, compare, type Difference } from "./compare.ts";
import { isObject, type Json, type JsonObject } from "./json.ts";
import type { Snapshot } from "./snapshot.ts";
import {
  type Context,
  captionOf,
  collectionOf,
  cutText,
  joined,
  namesIn,
  placeWords,
  quantityPair,
  quoted,
  reasonWords,
  textOf,
  valueWords,
  type Words,
} from "./value-words.ts";

/** A change, what it means for the version, and the change in words. */
export type DescribedChange = Compared & {
  /** The change without the name of its record: `December 2019, European Union: 32 → 32.5%`. */
  readonly words: Words;
  /** Where the paper states the new value. Example: `p. 24, note 107`. */
  readonly evidence: string | undefined;
  /** The titles of the works that the paper cites there. Example: “Trading sovereignty”. */
  readonly sources: Words;
  /** For a new record: each of its fields in words, in the order of its file; empty for all other changes. */
  readonly facts: readonly Fact[];
};

/** A field of a record in words: `date` and `December 2019`. */
export type Fact = { readonly caption: string; readonly words: Words };

/** A difference with its changes in words. */
export type Description = Omit<Difference, "changes"> & { readonly changes: readonly DescribedChange[] };

/** Compares two snapshots of the dataset, and puts every change in words. */
export const describeDifference = (base: Snapshot, head: Snapshot): Description => describe(compare(base, head));

/** Puts the changes of a comparison in words. */
export function describe(difference: Difference): Description {
  const { base, head, changes } = difference;
  const names = namesIn(head, base);
  return {
    ...difference,
    changes: changes.map((compared) => ({
      ...compared,
      words: changeWords(compared.change, names, base, head),
      evidence: evidenceText(compared.change, head),
      sources: sourceWords(compared.change, head, names),
      facts: compared.change.kind === "added" ? factsOf(compared.change.record, head, names) : [],
    })),
  };
}

function changeWords(change: Change, names: Context["names"], base: Snapshot, head: Snapshot): Words {
  const name = (record: string): Words => {
    const found = names(record);
    return found === undefined ? [] : [{ say: ": " }, ...quoted(cutText(found))];
  };
  switch (change.kind) {
    case "added":
      return [{ say: change.reused ? "new record with a reused id" : "new record" }, ...name(change.record)];
    case "gone":
      return [{ say: "removed" }, ...name(change.record), ...lostWords(change.redirect, change.likely)];
    case "redirected": {
      const action = { moved: "renamed to ", merged: "merged into ", split: "split into " }[change.how];
      return [{ say: action }, ...recordNames(change.to), { say: ": " }, ...quoted(change.reason)];
    }
    case "redirect":
      return redirectWords(change.from, change.to);
    case "schema":
      return schemaWords(change);
    case "field": {
      const versions = [head, base].flatMap(({ records }) => records.get(change.record) ?? nothing);
      return fieldWords(change, { names, collection: collectionOf(change.record), versions });
    }
  }
}

const nothing: readonly JsonObject[] = [];

function fieldWords({ edit, steps, from, to, unknown }: FieldChange, context: Context): Words {
  switch (edit) {
    case "changed": {
      const [before, after] = pairWords(from ?? null, to ?? null, steps, context);
      return [
        ...placeWords(steps, context),
        { say: ": " },
        ...before,
        ...reason(unknown?.from),
        { say: " → " },
        ...after,
        ...reason(unknown?.to),
      ];
    }
    case "reordered":
      return [...placeWords(steps, context), { say: ": reordered" }];
    case "added":
    case "removed": {
      const last = steps.at(-1);
      const above = placeWords(steps.slice(0, last && "item" in last ? -2 : -1), context);
      const value = (edit === "added" ? to : from) ?? null;
      return [
        ...above,
        ...(above.length > 0 ? [{ say: ", " }] : []),
        { say: edit === "added" ? "new " : "removed " },
        { text: captionOf(steps, context) },
        { say: ": " },
        ...valueWords(typeof value === "string" ? cutText(value) : value, steps, context),
        ...reason(unknown?.to ?? unknown?.from),
      ];
    }
  }
}

/** Both values in words, or as JSON where their words are the same. */
function pairWords(from: Json, to: Json, steps: readonly Step[], context: Context): readonly [Words, Words] {
  if (isQuantity(from) && isQuantity(to)) {
    const [before, after] = quantityPair(from, to);
    if (before !== after) return [[{ text: before }], [{ text: after }]];
  }
  const [before, after] = typeof from === "string" && typeof to === "string" ? shortened(from, to) : [from, to];
  const [was, is] = [valueWords(before, steps, context), valueWords(after, steps, context)];
  return textOf(was) === textOf(is) ? [[{ code: JSON.stringify(from) }], [{ code: JSON.stringify(to) }]] : [was, is];
}

/**
 * Two texts. Long ones are cut to the part that differs, with two words on either side:
 * `…old and still in use…` → `…old and no longer in use…`.
 */
function shortened(from: string, to: string): readonly [string, string] {
  if (Math.max(from.length, to.length) <= maxWhole) return [from, to];
  const [a, b] = [from.split(" "), to.split(" ")];
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [first, last] = [Math.max(0, start - 2), Math.max(0, end - 2)];
  const cut = (words: readonly string[]): string => {
    const part = words.slice(first, words.length - last).join(" ");
    return `${first > 0 ? "…" : ""}${cutText(part)}${last > 0 ? "…" : ""}`;
  };
  return [cut(a), cut(b)];
}

const maxWhole = 60;

const reason = (found: string | undefined): Words =>
  found === undefined ? [] : [{ say: " (" }, { text: reasonWords(found) }, { say: ")" }];

const recordNames = (names: readonly string[]): Words =>
  joined(
    names.map((name) => [{ code: name }]),
    ", ",
  );

function lostWords(redirect: Redirect | undefined, likely: string | undefined): Words {
  if (redirect?.kind === "withdrawn") return [{ say: "; withdrawn: " }, ...quoted(redirect.reason)];
  if (redirect) return [{ say: "; its redirect leads to a record that does not exist" }];
  if (likely === undefined) return [{ say: "; no redirect" }];
  return [{ say: "; no redirect, but " }, { code: likely }, { say: " has the same content" }];
}

function redirectWords(from: Redirect | undefined, to: Redirect | undefined): Words {
  const target = (redirect: Redirect | undefined): Words => {
    if (!redirect) return [{ say: "no redirect" }];
    return "to" in redirect ? recordNames([redirect.to].flat()) : [{ say: "withdrawn" }];
  };
  const [before, after] = [target(from), target(to)];
  if (from && textOf(before) === textOf(after)) return [{ say: "redirect: reason changed" }];
  return [{ say: "redirect: " }, ...before, { say: " → " }, ...after];
}

/** A change of a schema in words: ``new optional field `waves[].weight`, `number` ``. */
function schemaWords({ edit, field, from, to }: SchemaChange): Words {
  const place: Words = field === undefined ? [] : [{ code: field }, { say: ": " }];
  const before: Words = from === undefined ? [{ say: "no limit" }] : [{ code: from }];
  const after: Words = to === undefined ? [{ say: "no limit" }] : [{ code: to }];
  const arrow: Words = [...before, { say: " → " }, ...after];
  const words: Readonly<Record<SchemaChange["edit"], Words>> = {
    "collection-added": [{ say: "new collection" }],
    "collection-removed": [{ say: "collection removed" }],
    "field-added": [{ say: "new optional field, " }, ...after],
    "field-added-required": [{ say: "new required field, " }, ...after],
    "field-removed": [{ say: "field removed" }],
    "field-required": [{ say: "now required" }],
    "field-optional": [{ say: "no longer required" }],
    retyped: [{ say: "new type, " }, ...arrow],
    "value-added": [{ say: "new value, " }, ...after],
    "value-removed": [{ say: "value removed: " }, ...before],
    "kind-added": [{ say: "new kind, " }, ...after],
    "kind-removed": [{ say: "kind removed: " }, ...before],
    narrowed: [{ say: "narrower, " }, ...arrow],
    widened: [{ say: "wider, " }, ...arrow],
    deprecated: [{ say: "deprecated" }, ...(to === undefined ? [] : [{ say: ": " }, ...quoted(to)])],
    described: [{ say: "new description" }],
  };
  return [...place, ...words[edit]];
}

/** The fields of a record in words, without those that say nothing to a reader or are shown with the change. */
function factsOf(name: string, { records }: Snapshot, names: Context["names"]): Fact[] {
  const record = records.get(name);
  if (!record) return [];
  const context: Context = { names, collection: collectionOf(name), versions: [record] };
  const reasons = isObject(record.unknown) ? record.unknown : {};
  return Object.entries(record).flatMap(([field, value]): Fact[] => {
    if (field === "id" || field === "unknown" || value === names(name)) return [];
    const steps: Step[] = [{ field }];
    const why = reasons[field];
    const words = [...valueWords(value, steps, context), ...reason(typeof why === "string" ? why : undefined)];
    return [{ caption: captionOf(steps, context), words }];
  });
}

/** The titles of the works that the paper cites for the value after a change. */
function sourceWords(change: Change, snapshot: Snapshot, names: Context["names"]): Words {
  const works = notesOf(passagesOf(change, snapshot)).flatMap((number) => {
    const cited = listOf(snapshot.records.get(`citations/note-${number}`)?.works).filter(isObject);
    return cited.flatMap(({ work }) => (typeof work === "string" ? `works/${work}` : []));
  });
  const titles = [...new Set(works)].map((work) => quoted(cutText(names(work) ?? work)));
  const more = titles.length - maxSources;
  return [...joined(titles.slice(0, maxSources), ", "), ...(more > 0 ? [{ say: ` and ${more} more` }] : [])];
}

const maxSources = 3;

/** Where the paper states the value after a change. */
function evidenceText(change: Change, snapshot: Snapshot): string | undefined {
  const passages = passagesOf(change, snapshot);
  const pages = numbers([...passages.map(({ page }) => page), pageOf(recordOf(change, snapshot) ?? {})]);
  const notes = notesOf(passages);
  const parts = [
    ...(pages.length > 0 ? [`${pages.length > 1 ? "pp." : "p."} ${pages.join(", ")}`] : []),
    ...(notes.length > 0 ? [`${notes.length > 1 ? "notes" : "note"} ${notes.join(", ")}`] : []),
  ];
  return parts.length > 0 ? parts.join(", ") : undefined;
}

/** The record whose passages support the value after a change; none for corroborations, which come from other sources, and for evidence, which names its own page. */
function recordOf(change: Change, { records }: Snapshot): JsonObject | undefined {
  if (change.kind !== "field" && change.kind !== "added") return undefined;
  const field = change.kind === "field" ? change.path[0] : undefined;
  return field === "corroborations" || field === "evidence" ? undefined : records.get(change.record);
}

/** The passages that support the value after a change: those of its field, or else those of the whole record. */
function passagesOf(change: Change, snapshot: Snapshot): readonly JsonObject[] {
  const items = listOf(recordOf(change, snapshot)?.evidence).filter(isObject);
  const field = change.kind === "field" ? change.path[0] : undefined;
  const own = items.filter((item) => field !== undefined && listOf(item.for).includes(String(field)));
  const general = own.length > 0 ? own : items.filter((item) => item.for === undefined);
  return general.length > 0 ? general : items;
}

const notesOf = (passages: readonly JsonObject[]): number[] =>
  numbers(passages.flatMap(({ citations }) => listOf(citations)));

const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);

/** The page of a section or footnote itself. */
const pageOf = ({ page, marker }: JsonObject): Json | undefined => page ?? (isObject(marker) ? marker.page : undefined);

const numbers = (values: readonly (Json | undefined)[]): number[] =>
  [...new Set(values.filter((value): value is number => typeof value === "number"))].sort((a, b) => a - b);
