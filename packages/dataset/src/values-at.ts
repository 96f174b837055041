/** A value inside a record, with its place: `waves.0.results.1.value`. */
export type ValueAt = { readonly field: string; readonly value: unknown };

/**
 * The values at a path of field names, where `*` stands for every item of a list; missing and unknown ones are left out.
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
  const inner = value as Record<string, unknown>;
  for (const key of name === "*" ? Object.keys(inner) : [name]) {
    yield* within(inner[key], rest, field ? `${field}.${key}` : key);
  }
}
