import type { Certainty } from "./types.js";

/** What lists and graphs show unless more is requested: an entry is seen without the words that qualify it. */
export const certain: readonly Certainty[] = ["stated", "attributed"];
