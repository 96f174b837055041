import type { SchemaName } from "@unionstate/schema";
import { type Shape, shapeOf } from "./shape.ts";
import type { Column, Table } from "./table.ts";

/**
 * The tables that a collection makes, or that the redirects make. The records are the first; a list of objects is a table of its own, and names
 * its record and its place in the list, counted from 1. Objects lie flat: the price of a deal is `price.value`,
 * `price.unit` and so on. Plain lists stay in their row.
 */
export function tablesOf(name: SchemaName): Table[] {
  const shape = shapeOf(name);
  return [...tables(name, [name], [], shape, shape.description)];
}

type ObjectShape = Shape & { readonly kind: "object" };

function* tables(
  of: SchemaName,
  path: readonly string[],
  position: readonly string[],
  shape: ObjectShape,
  description: string,
): Generator<Table> {
  const lists: [string[], Shape & { readonly kind: "list" }][] = [];
  const columns = [...columnsOf(shape, [], true, lists)];
  const taken = position.find((name) => columns.some((column) => column.name === name));
  if (taken) throw new Error(`${path.join(".")} has two columns of the name ${taken}.`);
  yield { of, path, description, position, columns };
  for (const [at, list] of lists) {
    const name = at.join(".");
    const own = [...(position.length > 0 ? position : ["record"]), name];
    yield* tables(of, [...path, name], own, list.item as ObjectShape, list.description);
  }
}

/** The columns of an object, inner objects flattened; lists of objects go to `lists`. */
function* columnsOf(
  shape: ObjectShape,
  path: readonly string[],
  required: boolean,
  lists: [string[], Shape & { readonly kind: "list" }][],
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
        yield { ...common, form: "value", ...valueColumn(inner) };
        break;
      case "map":
        yield { ...common, form: "json", type: "string" };
        break;
      case "list":
        if (inner.item.kind === "object") lists.push([at, inner]);
        else if (inner.item.kind === "value") yield { ...common, form: "list", ...valueColumn(inner.item) };
        else yield { ...common, form: "json", type: "string" };
    }
  }
}

function valueColumn(
  shape: Shape & { readonly kind: "value" },
): Pick<Column, "type" | "refersTo" | "typeName" | "values"> {
  const { type, refersTo, name, values } = shape;
  return { type, ...(refersTo && { refersTo }), ...(name && { typeName: name }), ...(values && { values }) };
}
