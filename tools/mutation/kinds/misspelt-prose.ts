import type { Kind } from "../kind.ts";
import { replaced } from "../replaced.ts";
import { typosOf } from "../typos-of.ts";
import { written } from "../written.ts";

export const misspeltProse: Kind = {
  id: "misspelt-prose",
  about: "A word of a text of ours is misspelt.",
  *damage(specimen, { draw }) {
    for (const { path, value } of specimen.spots) {
      // What has no space is a name or a word of a vocabulary.
      const words = typeof value === "string" ? (value.match(/(?<=\s)\p{Ll}{5,}(?=\s)/gu) ?? []) : [];
      if (typeof value !== "string" || words.length === 0) continue;
      const word = draw(words, specimen.file.path, path);
      const typo = draw(typosOf(word), specimen.file.path, path, word);
      yield written(specimen, replaced(specimen.record, path, value.replace(` ${word} `, ` ${typo} `)), [path], typo);
    }
  },
};
