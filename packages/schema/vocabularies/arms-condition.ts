import { vocabulary } from "./vocabulary.ts";

export const armsCondition = vocabulary("ArmsCondition", "Condition of the arms at delivery. (SIPRI: status)", {
  new: "newly made",
  "second-hand": "previously used",
  modernised: "previously used and upgraded",
});
