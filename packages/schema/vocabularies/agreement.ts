import { vocabulary } from "./vocabulary.ts";

/** How an outside source relates to what the paper states. */
export const agreement = vocabulary("Agreement", "How an outside source relates to what the paper states.", {
  agrees: "gives the same, or a value inside the stated bound",
  disagrees: "gives something else",
  adds: "gives what the paper leaves out",
});
