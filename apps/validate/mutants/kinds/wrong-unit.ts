import type { Kind } from "../kind.ts";
import { replaced } from "../replaced.ts";
import { written } from "../written.ts";

export const wrongUnit: Kind = {
  id: "wrong-unit",
  about: "A quantity has another unit or currency than its printed words have.",
  *damage(specimen, { draw }) {
    for (const { path, value } of specimen.quantities) {
      const { unit, asPrinted } = value;
      if (asPrinted === undefined) continue;
      const at = [...path, "unit"];
      for (const other of new Set([...measures, draw(counted, specimen.file.path, path)])) {
        if (other === unit) continue;
        yield written(
          specimen,
          replaced(specimen.record, at, other),
          [at, path],
          `${other} for ${unit}, “${asPrinted}”`,
        );
      }
    }
  },
};

const measures = ["%", "pp", "USD", "EUR", "RUB", "a", "mo", "d"];
const counted = ["{aircraft}", "{person}", "{tank}", "{battalion}", "{exercise}", "{country}"];
