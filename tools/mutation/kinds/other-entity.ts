import type { Kind } from "../kind.ts";
import { replaced } from "../replaced.ts";
import { written } from "../written.ts";

export const otherEntity: Kind = {
  id: "other-entity",
  about: "A field names another entity of the same kind: one state for another, one minister for another.",
  *damage(specimen, { kinds, draw }) {
    for (const { path, collection, id } of specimen.references) {
      if (collection !== "entities") continue;
      const others = [...kinds].filter(([other, kind]) => other !== id && kind === kinds.get(id));
      if (others.length === 0) continue;
      const [other] = draw(others, specimen.file.path, path);
      yield written(specimen, replaced(specimen.record, path, other), [path], `${other} for ${id}`);
    }
  },
};
