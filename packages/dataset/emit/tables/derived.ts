/**
 * What the tables, Parquet and the linked data have beside the fields of a record, so that a row can be read alone: its
 * label, its certainty, the first and last day and the precision of each date, and each quantity in words.
 */
import {
  type EntityName,
  edtfDays,
  edtfPrecision,
  edtfPrecisions,
  isQuantity,
  labelOf,
  quantityWords,
  type Records,
  type SchemaName,
  valueAt,
} from "@unionstate/schema";
import { type FlatObject, type FlatShape, flatShapeOf } from "./flat-shape.ts";

/** The flat shape of a collection's records, or of a redirect, with the derived fields. */
export function exportShapeOf(name: SchemaName): FlatObject {
  const shape = shapes.get(name) ?? withLabelAndCertainty(name, derivedObject(flatShapeOf(name)));
  shapes.set(name, shape);
  return shape;
}

const shapes = new Map<SchemaName, FlatObject>();

/** A record with its derived fields. The steps of an arms deal have its certainty unless they have their own. */
export function exportRecord(name: SchemaName, record: Item, records: Records): Item {
  const [certainty, steps] = [valueAt(record, ["certainty"]), valueAt(record, ["steps"])];
  const whole = Array.isArray(steps)
    ? { ...record, steps: steps.map((step: object) => ({ certainty, ...step })) }
    : record;
  return {
    ...derivedFields(exportShapeOf(name), whole),
    id: record.id,
    label: labelIn(records, record),
    ...(areStated.has(name) && { certainty: "stated" }),
  };
}

/** The collections of facts without a certainty of their own: that it was said, asked or advised, the paper states. */
const areStated: ReadonlySet<SchemaName> = new Set(["entities", "polls", "statements", "recommendations"]);

/** A record, or a redirect with the id that it is sorted by. */
export type Item = { readonly id: string; readonly [field: string]: unknown };

/** The label of a record, with the names of the entities that it mentions. */
export function labelIn(records: Records, record: { readonly id: string }): string {
  const names = entityNames.get(records) ?? new Map(records.of("entities").map(({ record }) => [record.id, record]));
  entityNames.set(records, names);
  return labelOf(record, (id) => names.get(id));
}

const entityNames = new WeakMap<Records, ReadonlyMap<string, EntityName>>();

/** The type of the derived first and last days: dates of the calendar. */
export const dayType = "Day";

type Derived = { readonly description: string; readonly name?: string; readonly values?: readonly string[] };

const text = ({ description, name, values }: Derived, required = false): FlatShape => ({
  kind: "value",
  type: "string",
  description,
  required,
  nullable: false,
  deprecated: false,
  limits: {},
  ...(name && { name }),
  ...(values && { values }),
});

/** Label and certainty come after the id, unless the record has them as required fields of its own. */
function withLabelAndCertainty(name: SchemaName, shape: FlatObject): FlatObject {
  if (name === "redirects") return shape;
  const derived = new Map<string, FlatShape>();
  if (!shape.fields.get("label")?.required) {
    derived.set(
      "label",
      text({ description: "What the record says or is called, as a phrase that makes sense alone." }, true),
    );
  }
  if (areStated.has(name)) {
    derived.set(
      "certainty",
      text({ description: "How surely the paper states it: always `stated`.", values: ["stated"] }, true),
    );
  }
  const fields = [...shape.fields].filter(([field]) => !derived.has(field));
  const place = fields.findIndex(([field]) => field === "id") + 1;
  return { ...shape, fields: new Map(fields.toSpliced(place, 0, ...derived)) };
}

function derivedShape(shape: FlatShape): FlatShape {
  if (shape.kind === "object") return derivedObject(shape);
  return shape.kind === "list" ? { ...shape, item: derivedShape(shape.item) } : shape;
}

function derivedObject(shape: FlatObject): FlatObject {
  const fields = [...shape.fields].flatMap(([field, inner]): [string, FlatShape][] => [
    [field, derivedShape(inner)],
    ...(isDate(inner)
      ? ([
          [`${field}_first`, text({ name: dayType, description: `The first day that \`${field}\` can mean.` })],
          [`${field}_last`, text({ name: dayType, description: `The last day that \`${field}\` can mean.` })],
          [`${field}_precision`, text({ values: edtfPrecisions, description: `The precision of \`${field}\`.` })],
        ] satisfies [string, FlatShape][])
      : []),
  ]);
  const words: [string, FlatShape] = ["words", text({ description: "The quantity in words: `more than 75%`." })];
  return { ...shape, fields: new Map(shape.name === "Quantity" ? [...fields, words] : fields) };
}

const isDate = ({ name }: FlatShape): boolean => name === "EdtfDate" || name === "CslDate";

function derivedValue(shape: FlatShape, value: unknown): unknown {
  if (shape.kind === "list" && Array.isArray(value)) return value.map((item) => derivedValue(shape.item, item));
  return shape.kind === "object" && typeof value === "object" && value ? derivedFields(shape, value) : value;
}

function derivedFields(shape: FlatObject, value: object): Readonly<Record<string, unknown>> {
  const fields = Object.entries(value).flatMap(([field, item]): [string, unknown][] => {
    const inner = shape.fields.get(field);
    if (!inner || item === null) return [[field, item]];
    if (!isDate(inner)) return [[field, derivedValue(inner, item)]];
    const edtf = typeof item === "string" ? item : cslDate(item);
    const [first, last] = edtfDays(edtf) ?? [];
    return [
      [field, item],
      [`${field}_first`, first ?? null],
      [`${field}_last`, last ?? null],
      [`${field}_precision`, edtfPrecision(edtf)],
    ];
  });
  return Object.fromEntries(isQuantity(value) ? [...fields, ["words", quantityWords(value)]] : fields);
}

/** A CSL date as EDTF: `[[2016, 10, 7]]` is `2016-10-07`. */
export function cslDate(date: unknown): string {
  const parts = valueAt(date, ["date-parts", 0]);
  if (!Array.isArray(parts)) throw new Error(`${JSON.stringify(date)} is not a CSL date.`);
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, "0")).join("-");
}
