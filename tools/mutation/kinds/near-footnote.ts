import type { Kind } from "../kind.ts";
import { replaced } from "../replaced.ts";
import { valueAt } from "../value-at.ts";
import { written } from "../written.ts";

export const nearFootnote: Kind = {
  id: "near-footnote",
  about: "A passage carries the next footnote instead of its own.",
  *damage(specimen, { markers }) {
    for (const { path, collection } of specimen.references) {
      const value = valueAt(specimen.record, path);
      if (collection !== "citations" || typeof value !== "number" || !markers.has(value + 1)) continue;
      const list = path.slice(0, -1);
      const items = valueAt(specimen.record, list) as readonly unknown[];
      if (items.includes(value + 1)) continue;
      const places = items.map((_, index) => [...list, index]);
      yield written(specimen, replaced(specimen.record, path, value + 1), places, `note ${value + 1} for ${value}`);
    }
  },
};
