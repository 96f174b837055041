import { isObject, optionFor, type Path, type Shape } from "@unionstate/schema";
import { isList } from "./values.ts";

/** A value in a record, and what the schema expects there. */
export type Spot = {
  readonly path: Path;
  readonly value: unknown;
  readonly shape: Shape;
  /** Whether the field is optional. Items of a list count as required: without one the list would be shorter. */
  readonly optional: boolean;
};

/**
 * Every value at every depth of a valid record with what the schema expects there, in the order of the file, including
 * `$schema` and the reasons in `unknown`.
 *
 * @param shape the shape of the record
 */
export function spotsIn(value: unknown, shape: Shape, path: Path = []): Spot[] {
  const inner = (key: string | number, item: unknown, expected: Shape, optional: boolean): Spot[] => {
    const at = [...path, key];
    return [{ path: at, value: item, shape: expected, optional }, ...spotsIn(item, expected, at)];
  };
  if (shape.kind === "choice") {
    const option = optionFor(shape, value);
    return option ? spotsIn(value, option, path) : [];
  }
  if (isList(value)) {
    return shape.kind === "list" ? value.flatMap((item, index) => inner(index, item, shape.item, false)) : [];
  }
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    if (shape.kind === "map") return inner(key, item, shape.item, true);
    const field = shape.kind === "object" ? shape.fields.get(key) : undefined;
    return field ? inner(key, item, field, !field.required) : [];
  });
}

/** Whether a value is free text: neither a value of a vocabulary nor a reference. */
export const isText = (shape: Shape): boolean =>
  shape.kind === "value" && shape.type === "string" && !shape.values && !shape.refersTo;
