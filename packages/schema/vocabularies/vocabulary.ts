import { z } from "zod";

/**
 * A controlled vocabulary: a closed list of values, each with its definition. The definitions are part of the
 * description, so that editors show them while typing.
 *
 * @param id name of the shared definition in the JSON Schema, e.g. `UnknownReason`
 * @param description what the vocabulary classifies
 * @param definitions the definition of each value, alone or with further words
 */
export function vocabulary<const Value extends string>(
  id: string,
  description: string,
  definitions: Record<Value, string | { readonly meaning: string }>,
): z.ZodEnum<{ [V in Value]: V }> {
  const glossary = Object.entries<string | { readonly meaning: string }>(definitions)
    .map(([value, definition]) => `- \`${value}\`: ${typeof definition === "string" ? definition : definition.meaning}`)
    .join("\n");
  const values = z.enum(Object.keys(definitions)).meta({ id, description: `${description}\n\n${glossary}` });
  // The keys of an object type are only strings to TypeScript.
  return values as z.ZodEnum<{ [V in Value]: V }>;
}
