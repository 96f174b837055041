import { isObject, valueAt } from "@unionstate/schema";
import type { Draw } from "../archive.ts";
import { changed } from "../edit.ts";
import type { Kind } from "../mutant.ts";

const outOfRange: Kind = {
  id: "out-of-range",
  about: "A number exceeds the limits of its field: page 39, latitude 95, half a footnote, −5 soldiers, 140%.",
  *damage(specimen) {
    for (const { path, value, shape } of specimen.spots) {
      if (typeof value !== "number" || shape.kind !== "value") continue;
      const { minimum, maximum } = shape.limits;
      for (const number of [
        ...(typeof minimum === "number" && minimum > Number.MIN_SAFE_INTEGER ? [minimum - 1] : []),
        ...(typeof maximum === "number" && maximum < Number.MAX_SAFE_INTEGER ? [maximum + 1] : []),
        ...(shape.type === "integer" ? [value + 0.5] : []),
      ]) {
        yield changed(specimen, path, number, `${number} for ${path.join(".")}`, [path, path.slice(0, -1)]);
      }
    }
    for (const { path, value } of specimen.quantities) {
      for (const [field, number] of Object.entries(value)) {
        if (typeof number !== "number") continue;
        const at = [...path, field];
        // The difference between two shares may be negative.
        const negative = value.unit !== "percentage-point" && number !== 0 ? [-number] : [];
        for (const other of [...negative, ...(value.unit === "%" ? [number + 100] : [])]) {
          yield changed(specimen, at, other, `${other} for ${at.join(".")}`, [at, path]);
        }
      }
    }
  },
};

const changedValue: Kind = {
  id: "changed-value",
  about: "A digit of a quantity is changed, or the quantity is multiplied or divided by ten, a thousand or a million.",
  *damage(specimen, { draw }) {
    for (const { path, value } of specimen.quantities) {
      const printed = value.asPrinted;
      if (printed === undefined) continue;
      for (const [field, number] of Object.entries(value)) {
        if (typeof number !== "number") continue;
        for (const other of new Set([otherDigit(number, draw), ...factors.map((factor) => number * factor)])) {
          if (other === number || isNamed(other, printed)) continue;
          const at = [...path, field];
          // Either end of a range may be the wrong one.
          const places = [at, path, ...["asPrinted", "low", "high"].map((beside) => [...path, beside])];
          yield changed(specimen, at, other, `${other} for ${number}, “${printed}”`, places);
        }
      }
    }
  },
};

const factors = [10, 1e3, 1e6, 1e-1, 1e-3, 1e-6];

function otherDigit(number: number, draw: Draw): number {
  const digits = [...String(number)];
  const places = digits.flatMap((digit, index) => (/[1-9]/.test(digit) ? [index] : []));
  const at = places.length === 0 ? 0 : draw(places, number);
  const digit = draw(
    [..."123456789"].filter((each) => each !== digits[at]),
    number,
  );
  return Number(digits.with(at, digit).join(""));
}

/** Whether the printed words also name this number: “60-70,000” names 60, “four to six” 4; “715 million” does not name 715. */
const isNamed = (number: number, printed: string): boolean =>
  new RegExp(`\\b${smallNumbers[number]}\\b`, "i").test(printed) ||
  [...printed.matchAll(/(\d+(?:,\d{3})*(?:\.\d+)?)(?:\s*(million|billion))?/g)].some(
    ([, digits = "", scale = ""]) => Number(digits.replaceAll(",", "")) * (scales.get(scale) ?? 1) === number,
  );

const smallNumbers = "zero one two three four five six seven eight nine ten".split(" ");

const scales: ReadonlyMap<string, number> = new Map([
  ["million", 1e6],
  ["billion", 1e9],
]);

const wrongUnit: Kind = {
  id: "wrong-unit",
  about: "The unit or currency of a quantity differs from its printed words, or it counts something else.",
  *damage(specimen, { draw }) {
    for (const { path, value } of specimen.quantities) {
      const { unit, asPrinted } = value;
      if (asPrinted === undefined) continue;
      const at = [...path, "unit"];
      for (const other of new Set([...measures, draw(countedUnits, specimen.file.path, path)])) {
        if (other === unit || (countedUnits.includes(other) && !namesWhatItCounts(asPrinted))) continue;
        yield changed(specimen, at, other, `${other} for ${unit}, “${asPrinted}”`, [at, path]);
      }
    }
  },
};

const measures = ["%", "percentage-point", "USD", "EUR", "RUB", "year", "month", "day"];
const countedUnits = ["aircraft", "person", "tank", "battalion", "exercise", "country"];

/** Whether a noun follows the number: “250 specialists”, but not “3,000 from Russia” or “four”. */
const namesWhatItCounts = (words: string): boolean =>
  /(?:\d|\b(?:two|three|four|five|six|ten|twenty|half an?|over an?)) (?!from\b|in\b|of\b|allegedly\b|additional$|multinational$|neighbouring$)\p{L}/iu.test(
    words,
  );

const wrongQualifier: Kind = {
  id: "wrong-qualifier",
  about: "“More than” became “less than”, a bound became an exact number, or “about” is lost.",
  *damage(specimen) {
    for (const { path, value } of specimen.quantities) {
      const { asPrinted } = value;
      if (asPrinted === undefined) continue;
      const printed = [...path, "asPrinted"];
      if (value.kind === "bound") {
        const at = [...path, "comparator"];
        const other = value.comparator.startsWith("<") ? ">" : "<";
        yield changed(specimen, at, other, `${other}, “${asPrinted}”`, [at, path]);
        const bound = valueAt(specimen.record, path);
        if (!isObject(bound)) continue;
        const { comparator: _, limit, ...rest } = bound;
        const exact = { ...rest, kind: "exact", value: limit };
        yield changed(specimen, path, exact, `exact, “${asPrinted}”`, [path, [...path, "kind"], printed]);
      }
      if (value.approximate && /^(?:some|about|around|nearly|approximately|an estimated)\b/i.test(asPrinted)) {
        const at = [...path, "approximate"];
        yield changed(specimen, at, undefined, `not approximate, “${asPrinted}”`, [path, printed]);
      }
    }
  },
};

/** Wrong numbers, units and qualifiers. */
export const quantityKinds: readonly Kind[] = [outOfRange, changedValue, wrongUnit, wrongQualifier];
