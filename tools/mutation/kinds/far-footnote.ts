import type { Kind } from "../kind.ts";
import { replaced } from "../replaced.ts";
import { valueAt } from "../value-at.ts";
import { written } from "../written.ts";

export const farFootnote: Kind = {
  id: "far-footnote",
  about: "A passage carries a footnote whose marker stands pages away.",
  *damage(specimen, { markers, draw }) {
    for (const { path, collection } of specimen.references) {
      const value = valueAt(specimen.record, path);
      if (collection !== "citations" || typeof value !== "number") continue;
      const page = Number(valueAt(specimen.record, [...path.slice(0, -2), "page"]));
      const far = [...markers].filter(([, marker]) => Math.abs(marker - page) > 2).map(([number]) => number);
      const other = draw(far, specimen.file.path, path);
      const list = path.slice(0, -1);
      // The form of files sorts footnotes: the odd one may stand first or last of them.
      const items = (valueAt(specimen.record, list) as readonly unknown[]).map((_, index) => [...list, index]);
      yield written(specimen, replaced(specimen.record, path, other), items, `note ${other} for ${value}`);
    }
  },
};
