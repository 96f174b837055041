import { vocabulary } from "./vocabulary.ts";

/** Whether the data could settle a discrepancy. */
export const discrepancyStatus = vocabulary("DiscrepancyStatus", "Whether the data could settle it.", {
  open: "not settled: the data keeps what is stated and says so",
  resolved: "settled in the data, in the way that `resolution` tells",
});
