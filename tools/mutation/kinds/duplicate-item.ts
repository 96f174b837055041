import type { Json } from "../../../apps/validate/src/diff/json.ts";
import type { Kind } from "../kind.ts";
import { replaced } from "../replaced.ts";
import { written } from "../written.ts";

export const duplicateItem: Kind = {
  id: "duplicate-item",
  about: "Something stands twice in a list.",
  *damage(specimen) {
    for (const { path, value } of specimen.spots) {
      if (!Array.isArray(value)) continue;
      for (const [index, item] of value.entries()) {
        const more = [...(value as readonly Json[]), item as Json];
        // It stands at the end, or beside the first where the form of files sorts the list.
        const places = [
          [...path, index],
          [...path, index + 1],
          [...path, value.length],
        ];
        yield written(specimen, replaced(specimen.record, path, more), places, `${path.join(".")}.${index} twice`);
      }
    }
  },
};
