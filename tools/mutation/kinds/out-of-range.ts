import type { Path } from "@unionstate/schema";
import type { Kind } from "../kind.ts";
import { replaced } from "../replaced.ts";
import type { Specimen } from "../specimen.ts";
import { written } from "../written.ts";

export const outOfRange: Kind = {
  id: "out-of-range",
  about:
    "A number is beyond what its field can hold: page 39, latitude 95, half a footnote, fewer than no soldiers, 140%.",
  *damage(specimen) {
    for (const { path, value, limits } of specimen.spots) {
      if (typeof value !== "number") continue;
      const { minimum = Number.MIN_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER, type } = limits;
      const numbers = [
        ...(minimum > Number.MIN_SAFE_INTEGER ? [minimum - 1] : []),
        ...(maximum < Number.MAX_SAFE_INTEGER ? [maximum + 1] : []),
        ...(type === "integer" ? [value + 0.5] : []),
      ];
      for (const number of numbers) yield changed(specimen, path, number);
    }
    for (const { path, value } of specimen.quantities) {
      for (const [field, number] of Object.entries(value)) {
        if (typeof number !== "number") continue;
        // The difference of two shares may go either way.
        if (value.unit !== "pp" && number !== 0) yield changed(specimen, [...path, field], -number);
        if (value.unit === "%") yield changed(specimen, [...path, field], number + 100);
      }
    }
  },
};

const changed = (specimen: Specimen, path: Path, number: number) =>
  written(
    specimen,
    replaced(specimen.record, path, number),
    [path, path.slice(0, -1)],
    `${number} for ${path.join(".")}`,
  );
