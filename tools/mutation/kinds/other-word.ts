import type { Kind } from "../kind.ts";
import { replaced } from "../replaced.ts";
import { written } from "../written.ts";

export const otherWord: Kind = {
  id: "other-word",
  about: "A word of a vocabulary is another word of it: a gift for a sale, an ally for a rival.",
  *damage(specimen, { draw }) {
    for (const { path, value, answer } of specimen.spots) {
      if (answer.kind !== "word" || typeof value !== "string") continue;
      const others = answer.words.map((word) => word.value).filter((word) => word !== value);
      if (others.length === 0) continue;
      const other = draw(others, specimen.file.path, path);
      yield written(specimen, replaced(specimen.record, path, other), [path], `${other} for ${value}`);
    }
  },
};
