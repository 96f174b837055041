import { vocabulary } from "./vocabulary.ts";

export const comparator = vocabulary(
  "Comparator",
  "How the true value relates to the limit (FHIR Quantity.comparator).",
  {
    "<": "less than the limit",
    "<=": "at most the limit",
    ">=": "at least the limit",
    ">": "more than the limit",
  },
);
