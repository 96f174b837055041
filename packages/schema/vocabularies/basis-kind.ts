import { vocabulary } from "./vocabulary.ts";

export const basisKind = vocabulary("BasisKind", "Origin of a value that the paper does not state directly.", {
  derived: "follows from what the paper states, by way of the named inputs",
  editorial: "an interpretation by the editors of this dataset, for the reason given",
});
