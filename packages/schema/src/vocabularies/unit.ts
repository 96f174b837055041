import { vocabulary } from "./vocabulary.ts";

/** Units: UCUM codes (annotations in braces for things counted), ISO 4217 codes for money, `%` and `pp`. */
export const unit = vocabulary(
  "Unit",
  "The unit of a quantity: a UCUM code, an ISO 4217 currency code, or a counted thing in braces.",
  {
    "%": "per cent of a base",
    pp: "percentage points: the difference of two percentages",
    "1": "a plain ratio, such as a multiple",
    USD: "United States dollars, at the prices of the time",
    a: "years",
    mo: "months",
    d: "days",
    h: "hours",
    "{aircraft}": "aircraft",
    "{army}": "armies",
    "{battalion}": "battalions",
    "{building}": "buildings",
    "{coach}": "railway coaches",
    "{company}": "companies",
    "{country}": "countries",
    "{division}": "divisions",
    "{exercise}": "exercises",
    "{facility}": "facilities",
    "{officer}": "officers",
    "{person}": "persons",
    "{regiment}": "regiments",
    "{roadmap}": "roadmaps for integration",
    "{strike}": "strikes",
    "{tank}": "tanks",
    "{vehicle}": "armoured vehicles",
  },
);
