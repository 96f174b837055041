import type { Kind } from "../kind.ts";
import { replaced } from "../replaced.ts";
import { written } from "../written.ts";

export const overLong: Kind = {
  id: "over-long",
  about: "A text is longer than its field takes, or far longer than any field needs.",
  *damage(specimen) {
    for (const { path, value, answer, limits } of specimen.spots) {
      if (typeof value !== "string" || answer.kind !== "text") continue;
      const length = (limits.maxLength ?? 5000) + 1;
      const other = value
        .repeat(Math.ceil(length / value.length))
        .slice(0, length)
        .replace(/ $/, ".");
      yield written(
        specimen,
        replaced(specimen.record, path, other),
        [path],
        `${length} characters in ${path.join(".")}`,
      );
    }
  },
};
