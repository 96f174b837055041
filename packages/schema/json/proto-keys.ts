import type { Path } from "./finding.ts";

/**
 * Where in a value a key is named `__proto__`. To JSON it is a key like others; readers of objects, the schema's among
 * them, leave it out without a word.
 */
export function protoKeys(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    return key === "__proto__" ? [at] : protoKeys(inner, at);
  });
}
