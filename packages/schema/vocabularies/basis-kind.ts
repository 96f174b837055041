import { vocabulary } from "./vocabulary.ts";

/** How a value came about, where the paper does not simply state it. */
export const basisKind = vocabulary("BasisKind", "How a value came about where it is not simply stated.", {
  derived: "follows from what the paper states, by the inputs named",
  editorial: "a reading by the editors of this dataset, for the reason given",
});
