import { vocabulary } from "./vocabulary.ts";

export const agreement = vocabulary("Agreement", "How an outside source relates to what the paper states.", {
  agrees: "gives the same value, or one within the stated limit",
  disagrees: "gives a different value",
  adds: "gives information that the paper does not",
});
