import type { RecordOf } from "../../records/record-schemas.ts";
import { collections } from "../../vocabularies/collection.ts";
import { isQuantity, type Quantity, quantityWords } from "../../wording/quantity.ts";
import type { Rule } from "../rule.ts";

export const corroborationAgreement: Rule = {
  id: "corroboration/agreement",
  severity: "error",
  scope: "record",
  requirement:
    "A corroboration that `agrees` gives the stated value, or a limit that the stated value keeps; one that `disagrees` gives another value, or says in `note` or `date` what differs.",
  reason:
    "Readers rely on the word and do not compare the numbers. A stated number that was changed by mistake no longer agrees with its source.",
  bad: '"agreement": "agrees", "for": ["2019-08", "union-with-russia"], "value": { "value": 45.5, "unit": "%" }',
  good: '"agreement": "agrees", "for": ["2019-08", "union-with-russia"], "value": { "value": 54.5, "unit": "%" }',
  *check(records) {
    for (const collection of collections) {
      for (const { file, record } of records.of(collection)) {
        if (!("corroborations" in record && record.corroborations)) continue;
        for (const [index, item] of record.corroborations.entries()) {
          const { agreement, value } = item;
          if (value === undefined || agreement === "adds") continue;
          const stated = statedFor(record, item.for ?? ownFields(record)).filter(({ unit }) => unit === value.unit);
          if (stated.length === 0) continue;
          const agrees = stated.some((one) => overlap(one, value));
          const isSame = stated.some((one) => String(limitsOf(one)) === String(limitsOf(value)));
          // The date of the wave itself explains no difference.
          const isOtherDate = item.date !== undefined && !item.for?.includes(item.date);
          const explains = item.note !== undefined || isOtherDate;
          if (agreement === "agrees" ? agrees : !isSame || explains) continue;
          const numbers = stated.map((one) => quantityWords(one)).join(" or ");
          yield {
            file,
            path: ["corroborations", index, "agreement"],
            message: `\`${item.work}\` ${agreement} according to the record, but it gives ${quantityWords(value)} and the record states ${numbers}.`,
            expected:
              agreement === "agrees"
                ? "`agrees` only for the stated value, or for a limit that it keeps."
                : "`disagrees` only for another value.",
            fix: "Check the number in the paper and in the source, and correct it or `agreement`.",
          };
        }
      }
    }
  },
};

/** The fields in which a record states something: a corroboration without `for` is about any of them. */
const ownFields = (record: object): string[] => Object.keys(record).filter((name) => name !== "corroborations");

/** The quantities that the record states for the parts that a corroboration names. */
function statedFor(record: object, names: readonly string[]): Quantity[] {
  if ("waves" in record) return sharesFor(record, names);
  return names.flatMap((name) => quantitiesIn(partOf(record, name)));
}

type Waves = Pick<RecordOf<"polls">, "waves" | "options" | "subgroups">;

const hasWaves = (record: object): record is Waves => "waves" in record && "options" in record;

/** The share of an answer in a wave; none unless both are named. */
function sharesFor(record: object, names: readonly string[]): Quantity[] {
  if (!hasWaves(record)) return [];
  const subgroup = record.subgroups?.find(({ id }) => names.includes(id))?.id;
  return record.waves
    .filter(({ id }) => names.includes(id))
    .flatMap(({ results }) => results)
    .filter((result) => names.includes(result.option) && result.subgroup === subgroup)
    .flatMap(({ value }) => (value ? [value] : []));
}

/** A part of a record by the name that `for` uses: `value`, `steps`, `steps.ordered` or `steps.ordered.price`. */
function partOf(record: object, name: string): unknown {
  const [field = "", kind, inner] = name.split(".");
  const value: unknown = Reflect.get(record, field);
  if (kind === undefined || !Array.isArray(value)) return value;
  const steps = value.filter((step: { readonly kind?: unknown }) => step.kind === kind);
  return inner === undefined ? steps : steps.map((step: object): unknown => Reflect.get(step, inner));
}

function quantitiesIn(value: unknown): Quantity[] {
  if (isQuantity(value)) return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(quantitiesIn) : [];
}

/** The share of a number by which two that both are called approximate may differ. */
const tolerance = 0.05;

function overlap(one: Quantity, other: Quantity): boolean {
  const [[low, high], [otherLow, otherHigh]] = [limitsOf(one), limitsOf(other)];
  return low <= otherHigh && otherLow <= high;
}

/** The lowest and the highest number that a quantity can mean. A limit itself counts: “more than 22,000” and 22,000 agree. */
function limitsOf(quantity: Quantity): readonly [number, number] {
  const slack = quantity.approximate ? tolerance : 0;
  switch (quantity.kind) {
    case "exact":
      return [quantity.value * (1 - slack), quantity.value * (1 + slack)];
    case "range":
      return [quantity.low * (1 - slack), quantity.high * (1 + slack)];
    case "bound":
      return quantity.comparator.startsWith("<") ? [0, quantity.limit] : [quantity.limit, Number.POSITIVE_INFINITY];
  }
}
