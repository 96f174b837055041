/** The same JSON value, made unchangeable at every depth: what one caller does cannot reach another. */
export function frozen<Value>(value: Value): Value {
  for (const key in value) {
    const inner = value[key];
    if (typeof inner === "object" && inner !== null) frozen(inner);
  }
  return Object.freeze(value);
}
