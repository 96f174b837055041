import type { Kind } from "../kind.ts";
import { replaced } from "../replaced.ts";
import { typosOf } from "../typos-of.ts";
import { valueAt } from "../value-at.ts";
import { written } from "../written.ts";

export const danglingReference: Kind = {
  id: "dangling-reference",
  about: "The id of another record has a slip in it, and no record has that id.",
  *damage(specimen, { ids, draw }) {
    for (const { path, collection, id } of specimen.references) {
      const value = valueAt(specimen.record, path);
      // Footnotes are named by number: that each number of the paper has a record leaves none to dangle.
      if (typeof value !== "string") continue;
      const typos = typosOf(id).filter((typo) => !ids.get(collection)?.has(typo));
      for (const typo of new Set([draw(typos, specimen.file.path, path), `${id}-2`])) {
        const other = `${value.slice(0, value.length - id.length)}${typo}`;
        if (ids.get(collection)?.has(typo)) continue;
        yield written(specimen, replaced(specimen.record, path, other), [path], `${other} for ${value}`);
      }
    }
  },
};
