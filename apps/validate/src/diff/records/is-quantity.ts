import { isObject, type Json, type JsonObject } from "../json.ts";

/** Whether a value is a quantity with its unit: exact, a range or a bound. */
export function isQuantity(value: Json | undefined): value is JsonObject & { readonly unit: string } {
  return (
    isObject(value) &&
    typeof value.unit === "string" &&
    typeof value.kind === "string" &&
    ["exact", "range", "bound"].includes(value.kind)
  );
}
