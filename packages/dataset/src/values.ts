/** JSON values of any record: making them immutable, and finding them by their path. */

/** The same JSON value, made immutable at every depth: what one caller does cannot reach another. */
export function frozen<Value>(value: Value): Value {
  for (const key in value) {
    const inner = value[key];
    if (typeof inner === "object" && inner !== null) frozen(inner);
  }
  return Object.freeze(value);
}

/**
 * A function that returns the records of a collection, frozen, always the same ones: it parses them when it is first called.
 *
 * @param text the records as JSON, without the address of their schema
 */
export function parsedOnce<Item>(text: string, $schema: string): () => readonly Item[] {
  let records: readonly Item[] | undefined;
  // The build has validated the records that it wrote into the package.
  return () => (records ??= frozen(JSON.parse(text).map((bare: object) => ({ $schema, ...bare }))));
}

/** A value inside a record, with its place: `waves.0.results.1.value`. */
export type ValueAt = { readonly field: string; readonly value: unknown };

/**
 * The values at a path of field names, where `*` matches every item of a list; missing and unknown ones are left out.
 * `valuesAt(poll, "waves.*.date")` yields `{ field: "waves.0.date", value: "2018-01" }` and so on.
 */
export function* valuesAt(record: unknown, path: string): Generator<ValueAt> {
  yield* within(record, path.split("."), "");
}

function* within(value: unknown, [name, ...rest]: readonly string[], field: string): Generator<ValueAt> {
  if (value === null || value === undefined) return;
  if (name === undefined) {
    yield { field, value };
    return;
  }
  if (typeof value !== "object") return;
  for (const key of name === "*" ? Object.keys(value) : [name]) {
    yield* within(Reflect.get(value, key), rest, field ? `${field}.${key}` : key);
  }
}
