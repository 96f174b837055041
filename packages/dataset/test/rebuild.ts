/** Records put together again from the tables of a release, to show that nothing is lost in them. */
import type { Collection, Records } from "@unionstate/schema";
import { labelIn } from "../emit/tables/derived.ts";
import { type FlatObject, type FlatShape, flatShapeOf } from "../emit/tables/flat-shape.ts";
import { type Cell, columnName, snakeCase } from "../emit/tables/table.ts";

/** A row of a table by the names of its columns; an empty cell is `undefined`. */
export type NamedRow = Readonly<Record<string, Cell | readonly number[]>>;

/** The rows of a table, read from a file of the release by the documented rules. */
export type ReadTable = (name: string) => readonly NamedRow[];

type Built = Record<string, unknown>;

/** The records of a collection as its tables have them. */
export function rebuilt(collection: Collection, read: ReadTable): Built[] {
  const of = (name: string) => read(name).filter((row) => row.collection === collection);
  const [evidence, basis, corroborations, unknown] = ["evidence", "basis", "corroborations", "unknown"].map(of);
  const name = snakeCase(collection);
  return read(name).map((row) => {
    const own = (rows: readonly NamedRow[] = []) => rows.filter(({ record }) => record === row.id);
    const context: Context = {
      read,
      record: row.id,
      shared: { basis: own(basis), corroborations: own(corroborations) },
      evidence: own(evidence),
      unknown: own(unknown),
    };
    return object(flatShapeOf(collection), row, { context, table: name, fields: [], part: [], owner: {} });
  });
}

/**
 * A record as the tables have it: without the path of its schema, with the label and certainty that rows repeat, and
 * with the printed words of an amount inside it, where it has a number.
 */
export function expressed(records: Records, collection: Collection): unknown[] {
  return records.of(collection).map(({ record }) => {
    const { $schema: _, ...fields } = record;
    const certainty = "certainty" in record ? record.certainty : undefined;
    return {
      ...fields,
      ...(flatShapeOf(collection).fields.has("label") && { label: labelIn(records, record) }),
      ...("valueAsPrinted" in record &&
        record.value && { value: { ...record.value, asPrinted: record.valueAsPrinted }, valueAsPrinted: undefined }),
      ...("steps" in record && { steps: record.steps.map((step) => ({ certainty, ...step })) }),
    };
  });
}

type Context = {
  readonly read: ReadTable;
  readonly record: NamedRow[string];
  readonly shared: Readonly<Record<string, readonly NamedRow[]>>;
  readonly evidence: readonly NamedRow[];
  readonly unknown: readonly NamedRow[];
};

type Place = {
  readonly context: Context;
  readonly table: string;
  /** The fields on the way to the object inside its row. */
  readonly fields: readonly string[];
  /** The lists on the way to its row, with places: `steps`, `1`. */
  readonly part: readonly string[];
  /** The cells that name the row in the tables of its lists. */
  readonly owner: NamedRow;
};

function object(shape: FlatObject, row: NamedRow, place: Place): Built {
  const built: Built = {};
  for (const [field, inner] of shape.fields) {
    const value = fieldValue(field, inner, shape, row, place);
    if (value !== undefined) built[field] = value;
  }
  const unknown = reasons(shape, place);
  for (const field of Object.keys(unknown)) built[field] = null;
  return Object.keys(unknown).length > 0 ? { ...built, unknown } : built;
}

const columnOf = ({ fields }: Place, ...names: readonly string[]): string => columnName([...fields, ...names]);

function fieldValue(field: string, inner: FlatShape, shape: FlatObject, row: NamedRow, place: Place): unknown {
  if (field === "$schema" || inner.kind === "map") return undefined;
  const cell = row[columnOf(place, field)];
  if (inner.name === "CslDate") return cell === undefined ? undefined : cslDate(String(cell));
  if (inner.kind === "object") {
    if (inner.name === "Quantity" && row[columnOf(place, field, "kind")] === undefined) return undefined;
    const value = object(inner, row, { ...place, fields: [...place.fields, field] });
    return Object.keys(value).length > 0 ? value : undefined;
  }
  if (inner.kind === "list" && inner.item.kind === "object") return list(field, inner.item, place);
  // A flag that is absent is false in tables.
  if (inner.kind === "value" && inner.type === "boolean" && !inner.nullable) return cell || undefined;
  // The words of an amount with a number belong to the amount.
  const amount = field.endsWith("AsPrinted") ? field.slice(0, -"AsPrinted".length) : "";
  const isInside = shape.fields.get(amount)?.name === "Quantity" && row[columnOf(place, amount, "kind")] !== undefined;
  if (isInside) return undefined;
  // Tables name fields as they name their columns.
  return (field === "for" || field === "inputs") && Array.isArray(cell) ? cell.map(camelCase) : cell;
}

const camelCase = (name: unknown): string =>
  String(name).replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

function list(field: string, item: FlatObject, place: Place): Built[] | undefined {
  const { context, part, table, owner } = place;
  const rows =
    field === "evidence"
      ? passages(context, part)
      : (context.shared[field] ?? context.read(`${table}_${snakeCase(field)}`).filter((row) => belongs(row, place)));
  const name = field.replace(/s$/, "");
  const items = rows.map((row, index) =>
    object(item, row, {
      context,
      table: `${table}_${snakeCase(field)}`,
      fields: [],
      part: [...part, field, String(index + 1)],
      owner: { ...owner, [name]: row.id },
    }),
  );
  return items.length > 0 ? items : undefined;
}

const belongs = (row: NamedRow, { context, owner }: Place): boolean =>
  row.record === context.record && Object.entries(owner).every(([column, cell]) => row[column] === cell);

/** The passages of a record or of a step: one for all rows with its position, whose notes are its footnotes. */
function passages({ evidence }: Context, part: readonly string[]): NamedRow[] {
  const own = evidence.filter((row) => (row.part ?? "") === part.join("."));
  return [...Map.groupBy(own, ({ position }) => position).values()].flatMap((rows) => {
    const notes = [...new Set(rows.flatMap(({ note }) => (typeof note === "number" ? [note] : [])))];
    return rows.slice(0, 1).map((row): NamedRow => ({ ...row, citations: notes.length > 0 ? notes : undefined }));
  });
}

function reasons({ fields }: FlatObject, place: Place): Built {
  const here = place.context.unknown.filter(({ part }) => (part ?? "") === place.part.join("."));
  return Object.fromEntries(
    [...fields.keys()].flatMap((field) => {
      const found = here.find((row) => row.field === columnOf(place, field));
      return found ? [[field, found.reason]] : [];
    }),
  );
}

const cslDate = (edtf: string): object => ({ "date-parts": [edtf.split("-").map(Number)] });
