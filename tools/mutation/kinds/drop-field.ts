import type { Kind } from "../kind.ts";
import { replaced } from "../replaced.ts";
import { written } from "../written.ts";

export const dropField: Kind = {
  id: "drop-field",
  about: "A field that is asked for is left out.",
  *damage(specimen) {
    for (const { path, optional } of specimen.spots) {
      if (optional || typeof path.at(-1) === "number") continue;
      yield written(specimen, replaced(specimen.record, path, undefined), [path], `no ${path.at(-1)}`);
    }
  },
};
