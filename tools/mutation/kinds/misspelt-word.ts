import type { Kind } from "../kind.ts";
import { replaced } from "../replaced.ts";
import { typosOf } from "../typos-of.ts";
import { written } from "../written.ts";

export const misspeltWord: Kind = {
  id: "misspelt-word",
  about: "A word of a vocabulary is misspelt, or in capitals.",
  *damage(specimen, { draw }) {
    for (const { path, value, answer } of specimen.spots) {
      if (answer.kind !== "word" || typeof value !== "string") continue;
      const words = answer.words.map((word) => word.value);
      const typos = [...typosOf(value), `${value}s`, value.toUpperCase()].filter(
        (typo) => typo !== value && !words.includes(typo),
      );
      const typo = draw(typos, specimen.file.path, path);
      yield written(specimen, replaced(specimen.record, path, typo), [path], `${typo} for ${value}`);
    }
  },
};
