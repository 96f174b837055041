import { vocabulary } from "./vocabulary.ts";

/** FHIR's quantity comparators: how the true value relates to the stated bound. */
export const comparator = vocabulary(
  "Comparator",
  "How the true value relates to the bound (FHIR Quantity.comparator).",
  {
    "<": "less than the bound",
    "<=": "at most the bound",
    ">=": "at least the bound",
    ">": "more than the bound",
  },
);
