import { vocabulary } from "./vocabulary.ts";

export const discrepancyStatus = vocabulary("DiscrepancyStatus", "Whether the data resolves the discrepancy.", {
  open: "unresolved: the data keeps what the paper states, and `resolution` points out the discrepancy",
  resolved: "resolved in the data, as `resolution` describes",
});
