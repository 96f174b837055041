import { predicates } from "./predicates.ts";
import { vocabulary } from "./vocabulary.ts";

export const predicate = vocabulary(
  "Predicate",
  "How the subject relates to the object, read from left to right.",
  predicates,
);
