import type { Json } from "../../../apps/validate/src/diff/json.ts";
import type { Kind } from "../kind.ts";
import { replaced } from "../replaced.ts";
import { written } from "../written.ts";

export const retype: Kind = {
  id: "retype",
  about: "A value is of another type: text for a number, a list for a text, and so on.",
  *damage(specimen, { draw }) {
    for (const { path, value } of specimen.spots) {
      const other = draw(otherTypes(value), specimen.file.path, path);
      const what = `${JSON.stringify(other)} for ${path.join(".")}`;
      // Of a value that was unknown, its reason may be what is wrong.
      const places = value === null ? [path, [...path.slice(0, -1), "unknown", path.at(-1) as string]] : [path];
      yield written(specimen, replaced(specimen.record, path, other), places, what);
    }
  },
};

function otherTypes(value: Json): Json[] {
  switch (typeof value) {
    case "string":
      return [Number.isNaN(Number(value)) ? 7 : Number(value), [value], { value }, true];
    case "number":
      return [String(value), [value], false];
    case "boolean":
      return [String(value), Number(value)];
    default:
      if (value === null) return ["", "unknown", 0];
      if (Array.isArray(value)) return [value.map(String).join(", "), (value[0] as Json | undefined) ?? null];
      return [[value], Object.keys(value).join(" ")];
  }
}
