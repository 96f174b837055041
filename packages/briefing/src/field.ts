/** Fields of records, and the references to them that sentences are made of. */
import {
  type AnyRecord,
  type Basis,
  type Certainty,
  type DealStep,
  type EntityId,
  type Evidence,
  evidenceFor,
  type Quantity,
  type RecordReference,
} from "@unionstate/dataset";
import { nameOf } from "./dataset.ts";

/** A value of the dataset in a sentence. */
export type Reference = {
  readonly kind: "reference";
  readonly form: "number" | "date" | "name" | "text";
  /** What is printed. Example: `63.9%`. */
  readonly text: string;
  /** The value itself: a quantity, a date in EDTF, a word, or `null` if it is unknown. */
  readonly value: Value;
  /** The fields that the value is taken from: one, or several for counts and differences; none for the paper itself. */
  readonly restsOn: readonly Field[];
};

export type Value = Quantity | number | string | null;

/** A field of a record, with what qualifies it. */
export type Field = {
  /** The name of the record. Example: `polls/two-unions`. */
  readonly record: RecordReference;
  /** The field, by the ids of list items. Example: `waves.2018-01.union-with-russia`. */
  readonly path: string;
  readonly value: Value;
  /** How the value is written by the dataset. */
  readonly text: string;
  readonly certainty: Certainty;
  readonly accordingTo: readonly EntityId[];
  /** What the paper does not simply state about this field. */
  readonly basis: readonly Basis[];
  /** Where the paper states it. */
  readonly evidence: readonly Evidence[];
};

/** The printed pages of the paper that references rest on, in order, each once. */
export const pagesOf = (
  references: readonly { readonly restsOn: readonly Pick<Field, "evidence">[] }[],
): readonly number[] => {
  const evidence = references.flatMap(({ restsOn }) => restsOn.flatMap((field) => field.evidence));
  return [...new Set(evidence.map(({ page }) => page))].toSorted((a, b) => a - b);
};

/** The records that references rest on, in order, each once. */
export const recordsOf = (references: readonly Pick<Reference, "restsOn">[]): readonly RecordReference[] => [
  ...new Set(references.flatMap(({ restsOn }) => restsOn.map(({ record }) => record))),
];

/** A reference to the value of one field. */
export const fieldReference = (form: Reference["form"], field: Field): Reference =>
  reference(form, field.value, field.text, [field]);

export const reference = (
  form: Reference["form"],
  value: Value,
  text: string,
  restsOn: readonly Field[] = [],
): Reference => ({
  kind: "reference",
  form,
  text,
  value,
  restsOn,
});

/**
 * A field of a record, with the basis and the evidence that are about it.
 *
 * @param step the step of a deal that has the field: it may be less certain than the deal, and has its own evidence
 */
export function field(record: AnyRecord, keys: readonly string[], value: Value, text: string, step?: DealStep): Field {
  const source = step ?? ("evidence" in record ? record : undefined);
  const accordingTo = step?.accordingTo ?? ("accordingTo" in record ? record.accordingTo : undefined);
  const named = [...keys, "value"];
  return {
    record: nameOf(record),
    path: keys.join("."),
    value,
    text,
    certainty: step?.certainty ?? ("certainty" in record ? record.certainty : "stated"),
    accordingTo: accordingTo ?? [],
    basis:
      "basis" in record ? (record.basis ?? []).filter((each) => each.for.some((name) => named.includes(name))) : [],
    evidence: source ? evidenceFor(source, ...named) : [],
  };
}
