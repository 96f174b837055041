import type { Comparator, Quantity, Unit } from "@unionstate/dataset";

const bounds: Record<Comparator, string> = {
  "<": "less than ",
  "<=": "at most ",
  ">=": "at least ",
  ">": "more than ",
};

/**
 * A quantity in words: `more than 75%`, `US$600 million`, `12 aircraft`, `some 70–100 persons`.
 * A bound stays a bound and a range a range.
 */
export function quantityText(quantity: Quantity): string {
  const about = quantity.approximate ? "some " : "";
  switch (quantity.kind) {
    case "exact":
      return about + withUnit(numeral(quantity.value), quantity.unit, quantity.value !== 1);
    case "range":
      return about + withUnit(rangeText(quantity.low, quantity.high), quantity.unit, true);
    case "bound":
      return bounds[quantity.comparator] + withUnit(numeral(quantity.value), quantity.unit, quantity.value !== 1);
  }
}

/** `9–10 billion`: what both ends share is said once. */
function rangeText(low: number, high: number): string {
  const [from, to] = [numeral(low), numeral(high)];
  const shared = / \w+$/.exec(to)?.[0] ?? "";
  return `${shared !== "" && from.endsWith(shared) ? from.slice(0, -shared.length) : from}–${to}`;
}

function numeral(value: number): string {
  if (value >= 1e9) return `${value / 1e9} billion`;
  if (value >= 1e6) return `${value / 1e6} million`;
  return value.toLocaleString("en-GB", { maximumFractionDigits: 2 });
}

const words: Partial<Record<Unit, readonly [one: string, many: string]>> = {
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
};

function withUnit(number: string, unit: Unit, many: boolean): string {
  if (unit === "%") return `${number}%`;
  if (unit === "USD") return `US$${number}`;
  if (unit === "1") return number;
  const thing = unit.replace(/[{}]/g, "");
  const [one, more] = words[unit] ?? [thing, `${thing}s`];
  return `${number} ${many ? more : one}`;
}
