/** Records as tables: which tables a collection has, and what their columns are. */
import { type Collection, collections, type SchemaName, type ValueShape } from "@unionstate/schema";
import { exportShapeOf } from "./derived.ts";
import type { FlatObject } from "./flat-shape.ts";

/** A column: the place of its value in the record (or in the item of a list), and its type. */
export type Column = {
  /** The field names on the way to it, joined with dots. Example: `price.value`. */
  readonly name: string;
  readonly path: readonly string[];
  /** `list` for several plain values, `json` for what is neither a value, an object nor a list of those. */
  readonly form: "value" | "list" | "json";
  readonly type: ValueShape["type"];
  readonly description: string;
  readonly required: boolean;
  readonly refersTo?: Collection | "any";
  /** The schema type of its values. Example: `EdtfDate`. */
  readonly typeName?: string;
  readonly values?: readonly string[];
};

/** The records of a collection, the redirects, or the items of a list inside them, as rows. */
export type Table = {
  /** The collection of its rows, or `redirects`. Example: `polls`. */
  readonly of: SchemaName;
  /** The same, and the lists on the way to the rows. Example: `["polls", "waves", "results"]`. */
  readonly path: readonly string[];
  readonly description: string;
  /** For lists, the columns that say where the row belongs. Example: `["record", "waves", "results"]`. */
  readonly position: readonly string[];
  readonly columns: readonly Column[];
};

/** What a release has as tables: the collections, and the redirects. */
export const tableNames: readonly SchemaName[] = [...collections, "redirects"];

/** The columns that identify a row. */
export const keyOf = ({ position, of }: Table): readonly string[] =>
  position.length > 0 ? position : [of === "redirects" ? "from" : "id"];

/**
 * The tables of a collection or of the redirects. The records are the first; a list of objects is a table of its own,
 * whose rows name their record and their place in the list, counted from 1. Objects are flattened: the price of a deal
 * is `price.value`, `price.unit` and so on. Plain lists stay in their row.
 */
export function tablesOf(name: SchemaName): Table[] {
  const shape = exportShapeOf(name);
  return [...tables(name, [name], [], shape, shape.description)];
}

/** A list of objects inside an object, which becomes a table. */
type InnerList = { readonly path: readonly string[]; readonly description: string; readonly item: FlatObject };

function* tables(
  of: SchemaName,
  path: readonly string[],
  position: readonly string[],
  shape: FlatObject,
  description: string,
): Generator<Table> {
  const lists: InnerList[] = [];
  const columns = [...columnsOf(shape, [], true, lists)];
  const duplicate = position.find((name) => columns.some((column) => column.name === name));
  if (duplicate) throw new Error(`The table \`${path.join(".")}\` has two columns named \`${duplicate}\`.`);
  yield { of, path, description, position, columns };
  for (const list of lists) {
    const name = list.path.join(".");
    const own = [...(position.length > 0 ? position : ["record"]), name];
    yield* tables(of, [...path, name], own, list.item, list.description);
  }
}

/** The columns of an object, nested objects flattened; lists of objects are added to `lists`. */
function* columnsOf(
  shape: FlatObject,
  path: readonly string[],
  required: boolean,
  lists: InnerList[],
): Generator<Column> {
  for (const [field, inner] of shape.fields) {
    if (path.length === 0 && field === "$schema") continue;
    const at = [...path, field];
    const common = {
      name: at.join("."),
      path: at,
      description: inner.description,
      required: required && inner.required,
    };
    switch (inner.kind) {
      case "object":
        yield* columnsOf(inner, at, common.required, lists);
        break;
      case "value":
        yield { ...common, form: "value", ...typeOf(inner) };
        break;
      case "map":
        yield { ...common, form: "json", type: "string" };
        break;
      case "list": {
        const { item, description } = inner;
        if (item.kind === "object") lists.push({ path: at, description, item });
        else if (item.kind === "value") yield { ...common, form: "list", ...typeOf(item) };
        else yield { ...common, form: "json", type: "string" };
      }
    }
  }
}

function typeOf({
  type,
  refersTo,
  name,
  values,
}: ValueShape): Pick<Column, "type" | "refersTo" | "typeName" | "values"> {
  return { type, ...(refersTo && { refersTo }), ...(name && { typeName: name }), ...(values && { values }) };
}
