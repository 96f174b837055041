import type { Kind } from "../kind.ts";
import { replaced } from "../replaced.ts";
import { written } from "../written.ts";

export const control: Kind = {
  id: "control",
  about: "A control character stands in a text, written out or as an escape.",
  *damage(specimen, { draw }) {
    for (const { path, value } of specimen.spots) {
      if (typeof value !== "string" || value === "") continue;
      const character = draw(
        ["\u0000", "\u0007", "\b", "\f", "\u001b", "\u007f", "\u0085", "\u009b"],
        specimen.file.path,
        path,
      );
      const at = draw(
        [...value].map((_, index) => index),
        specimen.file.path,
        path,
        "place",
      );
      const other = [...value].toSpliced(at, 0, character).join("");
      yield written(specimen, replaced(specimen.record, path, other), [path], JSON.stringify(other));
    }
  },
};
