import { type Collection, childSchema, isObject, recordSchemas, referenceTo } from "@unionstate/schema";
import { distinct, type Values } from "./replace-references.ts";

/** A field in which two merged records differ, with both values. */
export type Difference = { readonly field: string; readonly kept: unknown; readonly dropped: unknown };

/** A record that has absorbed another, and the fields in which a person has to decide. */
export type United = { readonly record: Values; readonly differences: readonly Difference[] };

/**
 * Unites two records about the same thing, as far as that needs no judgement: passages, references, other names and
 * outside sources of both. Every other field keeps the value of the record that remains.
 *
 * @param from the record that is absorbed
 * @param into the record that remains
 */
export function unite(from: Values, into: Values, collection: Collection): United {
  const record: Record<string, unknown> = { ...into };
  const differences: Difference[] = [];
  for (const [field, dropped] of Object.entries(from)) {
    if (apart.has(field) || JSON.stringify(dropped) === JSON.stringify(into[field])) continue;
    const kept = into[field];
    if (isCollected(field, dropped, collection) && (Array.isArray(kept) || kept === undefined)) {
      const items = [...(kept ?? []), ...dropped];
      record[field] = field === "evidence" ? unitedPassages(items) : distinct(items);
    } else differences.push({ field, kept, dropped });
  }
  if (collection === "entities") record.variants = otherNames(from, into);
  return { record, differences };
}

/** What belongs to a file, and the reasons for values that are `null`. */
const apart: ReadonlySet<string> = new Set(["$schema", "id", "unknown", "variants"]);

/** Whether a list holds what is true of both records: passages, outside sources or references. */
function isCollected(field: string, value: unknown, collection: Collection): value is unknown[] {
  if (!Array.isArray(value)) return false;
  if (field === "evidence" || field === "corroborations") return true;
  const list = childSchema(recordSchemas[collection], {}, field);
  const item = list && childSchema(list, value, 0);
  return item !== undefined && referenceTo(item, value[0]) !== undefined;
}

/** Passages, with the footnotes and printed words of the same passage together. */
function unitedPassages(items: readonly unknown[]): unknown[] {
  const passages = new Map<string, Values>();
  for (const item of items) {
    if (!isObject(item)) continue;
    const { citations, asPrinted, ...place } = item;
    const key = JSON.stringify(Object.entries(place).sort());
    const known = passages.get(key) ?? {};
    passages.set(key, { ...item, ...both("citations", known, item), ...both("asPrinted", known, item) });
  }
  return [...passages.values()];
}

function both(field: string, one: Values, other: Values): Values {
  const items = distinct([one[field], other[field]].flat());
  return items.length > 0 ? { [field]: items } : {};
}

/** All names of both entities except the one that remains the name. */
function otherNames(from: Values, into: Values): unknown[] | undefined {
  const variants = [into.variants, { name: from.name, printed: true }, from.variants].flat().filter(isObject);
  const names = new Map(variants.toReversed().map((variant) => [variant.name, variant]));
  names.delete(into.name);
  return names.size > 0 ? [...names.values()].toReversed() : undefined;
}
