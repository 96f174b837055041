import type { Kind } from "../kind.ts";
import { replaced } from "../replaced.ts";
import { valueAt } from "../value-at.ts";
import { written } from "../written.ts";

export const wrongSection: Kind = {
  id: "wrong-section",
  about: "A passage is said to stand in a section that does not cover its page.",
  *damage(specimen, { sections, draw }) {
    for (const { path, collection } of specimen.references) {
      const page = valueAt(specimen.record, [...path.slice(0, -1), "page"]);
      if (collection !== "sections" || path.length < 2 || typeof page !== "number") continue;
      const others = [...sections].filter(([, { first, last }]) => page < first || page > last).map(([id]) => id);
      const other = draw(others, specimen.file.path, path);
      // The page may be the wrong one.
      const places = [path, [...path.slice(0, -1), "page"]];
      yield written(specimen, replaced(specimen.record, path, other), places, `${other} for page ${page}`);
    }
  },
};
