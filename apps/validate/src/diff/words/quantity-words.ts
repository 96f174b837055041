import type { JsonObject } from "../json.ts";

const bounds: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "<": "less than ",
    "<=": "at most ",
    ">=": "at least ",
    ">": "more than ",
  }),
);

/** A quantity in words and in full: `more than 75%`, `US$600 million`, `12 aircraft`, `some 70–100 persons`. */
export function quantityWords(quantity: JsonObject): string {
  const { kind, unit, approximate, comparator } = quantity;
  const about = approximate === true ? (kind === "bound" ? "about " : "some ") : "";
  const bound = kind === "bound" ? (bounds.get(String(comparator)) ?? `${comparator} `) : "";
  const numbers = kind === "range" ? [quantity.low, quantity.high] : [quantity.value];
  const number = shared(numbers.map(numeral)).join("–");
  return bound + about + withUnit(number, String(unit), numbers.length > 1 || numbers[0] !== 1);
}

/** Two quantities, the unit said once where both have it: `32` and `32.5%`. */
export function quantityPair(from: JsonObject, to: JsonObject): readonly [string, string] {
  const [was, is] = [quantityWords(from), quantityWords(to)];
  // The size of a sum of money is no unit.
  const isMoney = /^[A-Z]{3}$/.test(String(to.unit));
  const tail = from.unit === to.unit && !isMoney ? /(?:%| [a-z][a-z ]*)$/.exec(is)?.[0] : undefined;
  return tail && was.endsWith(tail) ? [was.slice(0, -tail.length), is] : [was, is];
}

/** The ends of a range: `9` and `10 billion`. */
function shared(numbers: readonly string[]): string[] {
  const [low = "", high] = numbers;
  const size = high && / \w+$/.exec(high)?.[0];
  return high === undefined ? [low] : [size && low.endsWith(size) ? low.slice(0, -size.length) : low, high];
}

function numeral(value: unknown): string {
  if (typeof value !== "number") return String(value);
  // Nothing is rounded: two values that differ must not look the same.
  for (const [size, word] of [
    [1e9, " billion"],
    [1e6, " million"],
  ] as const) {
    if (Math.abs(value) >= size && (value / size) * 1000 === Math.round((value / size) * 1000))
      return `${value / size}${word}`;
  }
  return value.toLocaleString("en-GB", { maximumFractionDigits: 20 });
}

const things: ReadonlyMap<string, readonly [one: string, many: string]> = new Map(
  Object.entries({
    pp: ["percentage point", "percentage points"],
    a: ["year", "years"],
    mo: ["month", "months"],
    wk: ["week", "weeks"],
    d: ["day", "days"],
    h: ["hour", "hours"],
    "{aircraft}": ["aircraft", "aircraft"],
    "{army}": ["army", "armies"],
    "{category}": ["category", "categories"],
    "{meeting}/mo": ["meeting a month", "meetings a month"],
    "{country}": ["country", "countries"],
    "{facility}": ["facility", "facilities"],
    "{company}": ["company", "companies"],
    "{coach}": ["coach", "coaches"],
    "{vehicle}": ["armoured vehicle", "armoured vehicles"],
  }),
);

function withUnit(number: string, unit: string, many: boolean): string {
  if (unit === "%") return `${number}%`;
  if (unit === "1") return number;
  if (unit === "USD") return `US$${number}`;
  if (/^[A-Z]{3}$/.test(unit)) return `${unit} ${number}`;
  const thing = unit.replace(/[{}]/g, "");
  const [one, more] = things.get(unit) ?? [thing, `${thing}s`];
  return `${number} ${many ? more : one}`;
}
