import { type ObjectShape, type SchemaName, type Shape, shapeOf } from "@unionstate/schema";

/** A shape in which choices are merged: one set of fields for all records of a collection. */
export type FlatShape = Shape<never>;

export type FlatObject = ObjectShape<never>;

/** The flat shape of a collection's records, or of a redirect. A field is required if it is never absent or `null`. */
export function flatShapeOf(name: SchemaName): FlatObject {
  const all = flat(shapeOf(name));
  const shape = all.kind === "list" ? all.item : all;
  if (shape.kind !== "object") throw new Error(`The schema of ${name} describes no object.`);
  return shape;
}

function flat(shape: Shape): FlatShape {
  const required = shape.required && !shape.nullable;
  switch (shape.kind) {
    case "value": {
      const { values, ...rest } = shape;
      // A number or a flag is described by its type alone.
      return { ...rest, required, ...(values && shape.type === "string" && { values }) };
    }
    case "object":
      return { ...shape, required, fields: new Map([...shape.fields].map(([name, field]) => [name, flat(field)])) };
    case "list":
    case "map":
      return { ...shape, required, item: flat(shape.item) };
    case "choice": {
      const { name, description } = shape;
      const all = shape.options.map(flat).reduce(merged);
      return { ...all, description, required: required && all.required, ...(name && { name }) };
    }
    case "any":
      throw new Error(`A value of any type has no place in a table: ${shape.description}`);
  }
}

/** Either of two shapes: a field is required if both have and require it. */
function merged(a: FlatShape, b: FlatShape): FlatShape {
  const description = a.description === b.description ? a.description : `${meaning(a)} ${meaning(b)}`.trim();
  const required = a.required && b.required;
  if (a.kind === "object" && b.kind === "object") {
    const fields = new Map<string, FlatShape>();
    for (const field of new Set([...a.fields.keys(), ...b.fields.keys()])) {
      const [one, other] = [a.fields.get(field), b.fields.get(field)];
      const only = one ?? other;
      if (one && other) fields.set(field, merged(one, other));
      else if (only) fields.set(field, { ...only, required: false });
    }
    const { name, ...rest } = a;
    return { ...rest, description, required, fields, ...(name && name === b.name && { name }) };
  }
  if (a.kind === "value" && b.kind === "value" && a.type === b.type) {
    const { values, ...rest } = a;
    const all = values && b.values && [...new Set([...values, ...b.values])];
    return { ...rest, description, required, ...(all && { values: all }) };
  }
  if ((a.kind === "list" && b.kind === "list") || (a.kind === "map" && b.kind === "map")) {
    return { ...a, description, required, item: merged(a.item, b.item) };
  }
  // Either one value or several: a list, with one item where necessary.
  if (a.kind === "value" && b.kind === "list") return { ...b, description, required, item: merged(a, b.item) };
  throw new Error(`A ${a.kind} and a ${b.kind} cannot be one column.`);
}

/** The description of one of several alternatives, with the value that identifies it. */
const meaning = ({ description, ...shape }: FlatShape): string =>
  shape.kind === "value" && shape.values?.length === 1 ? `\`${shape.values[0]}\`: ${description}` : description;
