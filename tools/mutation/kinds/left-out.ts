import type { Kind } from "../kind.ts";
import { replaced } from "../replaced.ts";
import { written } from "../written.ts";

export const leftOut: Kind = {
  id: "left-out",
  about: "A field that may be left out is left out, though the paper has something to say there.",
  *damage(specimen) {
    for (const { path, optional } of specimen.spots) {
      if (!optional || typeof path.at(-1) === "number") continue;
      const holder = path.slice(0, -1);
      yield written(specimen, replaced(specimen.record, path, undefined), [path, holder], `no ${path.join(".")}`);
    }
  },
};
