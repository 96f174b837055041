/** The columns of an object: nested objects flattened, lists of objects left to tables of their own. */
import { isObject, type Path } from "@unionstate/schema";
import { cslDate, dayType } from "./derived.ts";
import type { FlatObject, FlatShape } from "./flat-shape.ts";
import { knownAt, listAt } from "./rows.ts";
import { type Cell, type Column, columnName, type ForeignKey, listDelimiter, snakeCase } from "./table.ts";

/** A column with the fields of the object of which one has its value, and the table that it refers to. */
export type PlacedColumn = {
  readonly column: Column;
  readonly paths: readonly Path[];
  readonly foreignKey?: ForeignKey;
};

/**
 * The columns of an object. The price of a deal becomes `price_kind`, `price_value`, `price_unit` and so on. What the paper
 * prints for an amount is in one column, with a number (`number.asPrinted`) or without (`numberAsPrinted`).
 *
 * @param inside the fields on the way to the object
 */
export function columnsOf(shape: FlatObject, inside: readonly string[] = []): PlacedColumn[] {
  const columns = new Map<string, PlacedColumn>();
  for (const placed of columnsIn(shape, inside, true)) {
    const { name, description } = placed.column;
    const earlier = columns.get(name);
    if (!earlier) columns.set(name, placed);
    else {
      const all = [...new Set([earlier.column.description, description])].join(" ");
      columns.set(name, {
        ...earlier,
        column: { ...earlier.column, description: all },
        paths: [...earlier.paths, ...placed.paths],
      });
    }
  }
  return [...columns.values()];
}

function* columnsIn(shape: FlatObject, inside: readonly string[], required: boolean): Generator<PlacedColumn> {
  for (const [field, inner] of inOrder(shape)) {
    if (field === "$schema") continue;
    const path = [...inside, field];
    const common = {
      name: columnName(path),
      description: inTables(inner.description),
      required: required && inner.required,
    };
    if (inner.name === "CslDate") {
      const description = "The date of publication in EDTF, as precisely as it is known. Example: `2016-10`.";
      yield { column: { ...common, description, type: "string" }, paths: [path] };
    } else if (inner.kind === "object") {
      yield* columnsIn(inner, path, common.required);
    } else if (inner.kind === "value") {
      const { type, name, values, refersTo } = inner;
      // A flag that is absent is false, unless its value is unknown.
      const isFlag = type === "boolean" && !inner.nullable;
      const unit = shape.name === "Quantity" && type === "number" ? asInUnit(inside) : units[common.name];
      const key = type === "string" ? "id" : "number";
      yield {
        column: {
          ...common,
          type: name === dayType ? "date" : type,
          required: required && (inner.required || isFlag),
          ...(values && { values }),
          ...(unit && { unit }),
        },
        paths: [path],
        ...(refersTo === "any" && {
          foreignKey: { columns: [common.name], table: "records", to: ["name"] },
        }),
        ...(refersTo &&
          refersTo !== "any" &&
          field !== "id" && {
            foreignKey: { columns: [common.name], table: snakeCase(refersTo), to: [key] },
          }),
      };
    } else if (inner.kind === "list" && inner.item.kind === "value") {
      const { values } = inner.item;
      yield { column: { ...common, type: "string", isList: true, ...(values && { values }) }, paths: [path] };
    }
  }
}

/** A description for tables: in one line, without JSON, and with empty cells instead of absent fields. */
export const inTables = (description: string): string =>
  description
    .replace(/\n+- /g, (_, at: number) => (description.slice(0, at).includes("\n- ") ? "; " : " "))
    .replace(
      /`\[("[^`]*")\]`/g,
      (_, items: string) => `\`${items.replaceAll('"', "").replaceAll(", ", listDelimiter)}\``,
    )
    .replace(/`[a-z]+(?:AsPrinted|To|By|In|On)`/g, snakeCase)
    .replaceAll("`null`", "empty")
    .replace(/\babsent\b/g, description.startsWith("`true`") ? "`false`" : "empty");

/** The fields of a quantity in the order in which they are read; other objects have the order of their schema. */
function inOrder({ name, fields }: FlatObject): readonly (readonly [string, FlatShape])[] {
  if (name !== "Quantity") return [...fields];
  return quantityFields.flatMap((field) => {
    const inner = fields.get(field);
    return inner ? [[field, inner] as const] : [];
  });
}

const quantityFields = [
  "kind",
  "value",
  "low",
  "high",
  "limit",
  "comparator",
  "unit",
  "approximate",
  "asPrinted",
  "words",
];

const asInUnit = (inside: readonly string[]): string => `as in \`${columnName([...inside, "unit"])}\``;

/** The units of numbers that are not quantities. */
const units: Readonly<Record<string, string>> = {
  coordinates_latitude: "degree",
  coordinates_longitude: "degree",
  sample_size: "person",
};

/** The cells of an object, in the order of its columns. */
export const cellsOf = (columns: readonly PlacedColumn[], value: unknown): Cell[] =>
  columns.map((placed) => cellOf(placed, value));

function cellOf({ column, paths }: PlacedColumn, value: unknown): Cell {
  const [found, ...others] = paths.map((path) => knownAt(value, path)).filter((one) => one !== undefined);
  if (others.length > 0)
    throw new Error(`Two fields have a value for the column \`${column.name}\`: ${paths.join(" and ")}.`);
  const [path = []] = paths;
  if (found !== undefined)
    return namesFields(path) ? listAt(found, []).map((name) => fieldName(String(name))) : cell(found);
  const isFlag = column.type === "boolean" && column.required;
  const isInside = path.length > 1 && isObject(knownAt(value, path.slice(0, -1)));
  return isFlag || (column.type === "boolean" && isInside) ? false : undefined;
}

/** Whether a list names fields of its record: tables name them as they name their columns. */
const namesFields = (path: Path): boolean => path.at(-1) === "for" || path.at(-1) === "inputs";

/** The name of a field in a list, `accordingTo` as `according_to`; a place such as `steps.ordered.date` keeps its dots. */
const fieldName = (name: string): string => name.split(".").map(snakeField).join(".");

const snakeField = (name: string): string => (/^[a-z]+(?:[A-Z][a-z]+)+$/.test(name) ? snakeCase(name) : name);

function cell(value: unknown): Cell {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (Array.isArray(value)) return value.map(String);
  return cslDate(value);
}
