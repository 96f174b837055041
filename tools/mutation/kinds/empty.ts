import type { Kind } from "../kind.ts";
import { replaced } from "../replaced.ts";
import { written } from "../written.ts";

export const empty: Kind = {
  id: "empty",
  about: "A text, list or object holds nothing.",
  *damage(specimen) {
    for (const { path, value, optional } of specimen.spots) {
      const nothing = Array.isArray(value) ? [] : typeof value === "string" ? "" : {};
      if (value === null || (typeof value !== "object" && typeof value !== "string")) continue;
      // Of reasons that are gone the fields are told that have none now.
      const isReasons = path.at(-1) === "unknown" && optional && !Array.isArray(value) && typeof value === "object";
      const places = isReasons ? Object.keys(value).map((name) => [...path.slice(0, -1), name]) : [path];
      yield written(specimen, replaced(specimen.record, path, nothing), places, `empty ${path.join(".")}`);
    }
  },
};
