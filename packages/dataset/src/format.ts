import type { Comparator, Quantity, Unit } from "./types.js";

/**
 * A quantity as text in a language: `>75%`, `~70–100 persons`, `$600,000,000`. A bound stays a bound and a range a
 * range; `~` marks what the paper calls approximate. Percentages, money and times follow the language; things that are
 * counted keep their English name.
 *
 * @param quantity any quantity of the dataset
 * @param locale a BCP 47 tag, e.g. `"de"` or `"be-BY"`
 * @example format(get("polls", "format-of-relations").waves[0].results[0].value, "de") // ">75 %"
 */
export function format(quantity: Quantity, locale = "en"): string {
  const about = quantity.approximate ? "~" : "";
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2, ...styles[quantity.unit] });
  const number =
    quantity.kind === "range"
      ? numbers.formatRange(quantity.low, quantity.high)
      : (quantity.kind === "bound" ? signs[quantity.comparator] : "") + numbers.format(quantity.value);
  // The language marks an approximate range itself where both ends look the same.
  return about + number + thing(quantity);
}

const signs: Record<Comparator, string> = { "<": "<", "<=": "≤", ">=": "≥", ">": ">" };

const styles: Partial<Record<Unit, Intl.NumberFormatOptions>> = {
  "%": { style: "unit", unit: "percent" },
  USD: { style: "currency", currency: "USD", maximumFractionDigits: 0 },
  a: { style: "unit", unit: "year", unitDisplay: "long" },
  mo: { style: "unit", unit: "month", unitDisplay: "long" },
  wk: { style: "unit", unit: "week", unitDisplay: "long" },
  d: { style: "unit", unit: "day", unitDisplay: "long" },
  h: { style: "unit", unit: "hour", unitDisplay: "long" },
};

const names: Partial<Record<Unit, readonly [one: string, many: string]>> = {
  pp: ["percentage point", "percentage points"],
  "1": ["", ""],
  "{aircraft}": ["aircraft", "aircraft"],
  "{army}": ["army", "armies"],
  "{category}": ["category", "categories"],
  "{coach}": ["coach", "coaches"],
  "{company}": ["company", "companies"],
  "{country}": ["country", "countries"],
  "{facility}": ["facility", "facilities"],
  "{meeting}/mo": ["meeting a month", "meetings a month"],
  "{vehicle}": ["armoured vehicle", "armoured vehicles"],
};

/** What is counted, with a space before it; nothing where the number already says it. */
function thing(quantity: Quantity): string {
  if (styles[quantity.unit]) return "";
  const noun = quantity.unit.replace(/[{}]/g, "");
  const [one, many] = names[quantity.unit] ?? [noun, `${noun}s`];
  const word = quantity.kind !== "range" && quantity.value === 1 ? one : many;
  return word && ` ${word}`;
}
