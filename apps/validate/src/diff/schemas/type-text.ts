import { isObject, type Json } from "../json.ts";

/** A schema in a few words. Examples: `text`, `list of EntityId`, `Quantity or unknown`. */
export function typeText(schema: Json | undefined): string {
  if (!isObject(schema)) return "anything";
  if (typeof schema.$ref === "string") return schema.$ref.slice(schema.$ref.lastIndexOf("/") + 1);
  const options = schema.anyOf ?? schema.oneOf;
  if (Array.isArray(options)) return options.map(typeText).join(" or ");
  if (Array.isArray(schema.enum)) return schema.enum.map(String).join(" or ");
  if (Object.hasOwn(schema, "const")) return JSON.stringify(schema.const);
  if (schema.type === "array") return `list of ${typeText(schema.items)}`;
  if (schema.type === "object" && isObject(schema.properties))
    return `{ ${Object.keys(schema.properties).join(", ")} }`;
  const types = Array.isArray(schema.type) ? schema.type : [schema.type];
  return types.map((type) => names.get(String(type)) ?? "anything").join(" or ");
}

const names: ReadonlyMap<string, string> = new Map(
  Object.entries({
    string: "text",
    number: "number",
    integer: "whole number",
    boolean: "yes or no",
    object: "object",
    array: "list",
    null: "unknown",
  }),
);
