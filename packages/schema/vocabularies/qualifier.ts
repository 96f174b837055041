import { vocabulary } from "./vocabulary.ts";

/** A share that the paper puts into a word instead of a number. */
export const qualifier = vocabulary("ShareQualifier", "A share put into a word; it is never turned into a number.", {
  high: "said to be high",
  majority: "said to be a majority",
  minority: "said to be a minority",
  most: "said to be most",
});
