/** What a unit means, and how a number of it is written in English. */
export type UnitWords = {
  readonly meaning: string;
  /** The UCUM code. Default: the unit in braces for things counted; none for money. */
  readonly ucum?: string;
  /** The noun after the number 1, and after any other. Empty where the number says it all. */
  readonly one: string;
  readonly many: string;
  /** A sign that replaces the noun: before the number for money, after it for percentages. */
  readonly sign?: { readonly before?: string; readonly after?: string };
  /** How `Intl.NumberFormat` writes it, where languages differ. */
  readonly intl?: Intl.NumberFormatOptions;
};

/**
 * Every unit: plain words for times, ratios and things counted, ISO 4217 codes for money, and `%`. Plain data,
 * so that the dataset can bundle it without Zod.
 */
export const unitWords = {
  "%": {
    meaning: "per cent of a base",
    ucum: "%",
    one: "",
    many: "",
    sign: { after: "%" },
    intl: { style: "unit", unit: "percent" },
  },
  "percentage-point": {
    meaning: "percentage points: the difference of two percentages",
    one: "percentage point",
    many: "percentage points",
  },
  ratio: { meaning: "a multiple or a ratio", ucum: "1", one: "times", many: "times" },
  USD: {
    meaning: "United States dollars, in prices of the time",
    one: "",
    many: "",
    sign: { before: "US$" },
    intl: { style: "currency", currency: "USD", maximumFractionDigits: 0 },
  },
  year: {
    meaning: "years",
    ucum: "a",
    one: "year",
    many: "years",
    intl: { style: "unit", unit: "year", unitDisplay: "long" },
  },
  month: {
    meaning: "months",
    ucum: "mo",
    one: "month",
    many: "months",
    intl: { style: "unit", unit: "month", unitDisplay: "long" },
  },
  hour: {
    meaning: "hours",
    ucum: "h",
    one: "hour",
    many: "hours",
    intl: { style: "unit", unit: "hour", unitDisplay: "long" },
  },
  aircraft: { meaning: "aircraft", one: "aircraft", many: "aircraft" },
  army: { meaning: "armies", one: "army", many: "armies" },
  battalion: { meaning: "battalions", one: "battalion", many: "battalions" },
  category: { meaning: "categories", one: "category", many: "categories" },
  coach: { meaning: "railway coaches", one: "coach", many: "coaches" },
  country: { meaning: "countries", one: "country", many: "countries" },
  division: { meaning: "divisions", one: "division", many: "divisions" },
  exercise: { meaning: "exercises", one: "exercise", many: "exercises" },
  facility: { meaning: "facilities", one: "facility", many: "facilities" },
  "meetings-per-month": {
    ucum: "{meeting}/mo",
    meaning: "meetings a month",
    one: "meeting a month",
    many: "meetings a month",
  },
  person: { meaning: "people", one: "person", many: "people" },
  regiment: { meaning: "regiments", one: "regiment", many: "regiments" },
  sphere: { meaning: "fields of cooperation", one: "sphere", many: "spheres" },
  roadmap: { meaning: "roadmaps for integration", one: "roadmap", many: "roadmaps" },
  strike: { meaning: "strikes", one: "strike", many: "strikes" },
  tank: { meaning: "tanks", one: "tank", many: "tanks" },
  vehicle: { meaning: "armoured vehicles", one: "armoured vehicle", many: "armoured vehicles" },
} as const satisfies Readonly<Record<string, UnitWords>>;
