import { vocabulary } from "./vocabulary.ts";

export const qualifier = vocabulary(
  "ShareQualifier",
  "A share that the paper gives as a word; it is never converted to a number.",
  {
    high: "described as high",
    majority: "described as a majority",
  },
);
