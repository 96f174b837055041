import type { Kind } from "../kind.ts";
import { replaced } from "../replaced.ts";
import { written } from "../written.ts";

export const wrongUnit: Kind = {
  id: "wrong-unit",
  about: "A quantity has another unit or currency than its printed words have, or counts another thing.",
  *damage(specimen, { draw }) {
    for (const { path, value } of specimen.quantities) {
      const { unit, asPrinted } = value;
      if (asPrinted === undefined) continue;
      const at = [...path, "unit"];
      for (const other of new Set([...measures, draw(counted, specimen.file.path, path)])) {
        if (other === unit || (counted.includes(other) && !isCounted(asPrinted))) continue;
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
/** Whether the words go on with a thing behind the number: “250 specialists”, but not “3,000 from Russia” or “four”. */
const isCounted = (words: string): boolean =>
  /(?:\d|\b(?:two|three|four|five|six|ten|twenty|half an?|over an?)) (?!from\b|in\b|of\b|allegedly\b|additional$|multinational$|neighbouring$)\p{L}/iu.test(
    words,
  );

const counted = ["{aircraft}", "{person}", "{tank}", "{battalion}", "{exercise}", "{country}"];
