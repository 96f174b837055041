import type { Kind } from "../kind.ts";
import { replaced } from "../replaced.ts";
import { written } from "../written.ts";

export const ligature: Kind = {
  id: "ligature",
  about:
    "Letters are run into one character, or an accent stands behind its letter as one of its own, as PDFs give them.",
  *damage(specimen) {
    for (const { path, value } of specimen.spots) {
      if (typeof value !== "string") continue;
      const others = [...ligatures].map(([letters, one]) => value.replace(letters, one));
      for (const other of new Set([...others, value.normalize("NFD")])) {
        if (other === value) continue;
        yield written(specimen, replaced(specimen.record, path, other), [path], other);
      }
    }
  },
};

const ligatures = new Map([
  ["ffi", "ﬃ"],
  ["ffl", "ﬄ"],
  ["ff", "ﬀ"],
  ["fi", "ﬁ"],
  ["fl", "ﬂ"],
  ["st", "ﬆ"],
  ["ij", "ĳ"],
]);
