import { isObject, type Json } from "../../../apps/validate/src/diff/json.ts";
import type { Kind } from "../kind.ts";
import { replaced } from "../replaced.ts";
import { written } from "../written.ts";

export const samePartTwice: Kind = {
  id: "same-part-twice",
  about: "Two parts of a record have one id, such as two answers of a poll.",
  *damage(specimen) {
    for (const { path, value } of specimen.spots) {
      if (!Array.isArray(value) || value.length < 2) continue;
      const items = value as readonly Json[];
      for (const [index, item] of items.entries()) {
        const first = items[index === 0 ? 1 : 0];
        if (!isObject(item) || !isObject(first) || typeof item.id !== "string") continue;
        const at = [...path, index, "id"];
        const places = specimen.spots.filter((spot) => spot.value === item.id || spot.value === first.id);
        yield written(
          specimen,
          replaced(specimen.record, at, first.id as Json),
          [at, path, ...places.map((spot) => spot.path)],
          `${first.id} twice in ${path.join(".")}`,
        );
      }
    }
  },
};
