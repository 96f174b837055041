/** What a unit means, and how a number of it is written in English. */
export type UnitWords = {
  readonly meaning: string;
  /** The noun after the number 1, and after any other. Empty where the number says it all. */
  readonly one: string;
  readonly many: string;
  /** A sign that replaces the noun: before the number for money, after it for percentages. */
  readonly sign?: { readonly before?: string; readonly after?: string };
  /** How `Intl.NumberFormat` writes it, where languages differ. */
  readonly intl?: Intl.NumberFormatOptions;
};

/**
 * Every unit: UCUM codes (annotations in braces for things counted), ISO 4217 codes for money, `%` and `pp`. Plain data,
 * so that the dataset can bundle it without Zod.
 */
export const unitWords = {
  "%": {
    meaning: "per cent of a base",
    one: "",
    many: "",
    sign: { after: "%" },
    intl: { style: "unit", unit: "percent" },
  },
  pp: {
    meaning: "percentage points: the difference of two percentages",
    one: "percentage point",
    many: "percentage points",
  },
  "1": { meaning: "a plain ratio, such as a multiple", one: "", many: "" },
  USD: {
    meaning: "United States dollars, in prices of the time",
    one: "",
    many: "",
    sign: { before: "US$" },
    intl: { style: "currency", currency: "USD", maximumFractionDigits: 0 },
  },
  a: { meaning: "years", one: "year", many: "years", intl: { style: "unit", unit: "year", unitDisplay: "long" } },
  mo: { meaning: "months", one: "month", many: "months", intl: { style: "unit", unit: "month", unitDisplay: "long" } },
  d: { meaning: "days", one: "day", many: "days", intl: { style: "unit", unit: "day", unitDisplay: "long" } },
  h: { meaning: "hours", one: "hour", many: "hours", intl: { style: "unit", unit: "hour", unitDisplay: "long" } },
  "{aircraft}": { meaning: "aircraft", one: "aircraft", many: "aircraft" },
  "{army}": { meaning: "armies", one: "army", many: "armies" },
  "{battalion}": { meaning: "battalions", one: "battalion", many: "battalions" },
  "{building}": { meaning: "buildings", one: "building", many: "buildings" },
  "{category}": { meaning: "categories", one: "category", many: "categories" },
  "{coach}": { meaning: "railway coaches", one: "coach", many: "coaches" },
  "{company}": { meaning: "companies", one: "company", many: "companies" },
  "{country}": { meaning: "countries", one: "country", many: "countries" },
  "{division}": { meaning: "divisions", one: "division", many: "divisions" },
  "{exercise}": { meaning: "exercises", one: "exercise", many: "exercises" },
  "{facility}": { meaning: "facilities", one: "facility", many: "facilities" },
  "{officer}": { meaning: "officers", one: "officer", many: "officers" },
  "{meeting}/mo": { meaning: "meetings a month", one: "meeting a month", many: "meetings a month" },
  "{myth}": { meaning: "sets of myths", one: "set of myths", many: "sets of myths" },
  "{night}": { meaning: "nights", one: "night", many: "nights" },
  "{person}": { meaning: "people", one: "person", many: "people" },
  "{reason}": { meaning: "reasons", one: "reason", many: "reasons" },
  "{regiment}": { meaning: "regiments", one: "regiment", many: "regiments" },
  "{sphere}": { meaning: "fields of cooperation", one: "sphere", many: "spheres" },
  "{roadmap}": { meaning: "roadmaps for integration", one: "roadmap", many: "roadmaps" },
  "{strike}": { meaning: "strikes", one: "strike", many: "strikes" },
  "{tank}": { meaning: "tanks", one: "tank", many: "tanks" },
  "{way}": { meaning: "ways of doing something", one: "way", many: "ways" },
  wk: { meaning: "weeks", one: "week", many: "weeks", intl: { style: "unit", unit: "week", unitDisplay: "long" } },
  "{vehicle}": { meaning: "armoured vehicles", one: "armoured vehicle", many: "armoured vehicles" },
} as const satisfies Readonly<Record<string, UnitWords>>;
