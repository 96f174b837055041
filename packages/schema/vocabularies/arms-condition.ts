import { vocabulary } from "./vocabulary.ts";

/** SIPRI's "status" of a weapon. */
export const armsCondition = vocabulary("ArmsCondition", "State of the weapon at delivery (SIPRI: status).", {
  new: "newly made",
  "second-hand": "used before",
  modernised: "used before and upgraded",
});
