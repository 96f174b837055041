import { vocabulary } from "./vocabulary.ts";

/** What the paper disagrees with. */
export const discrepancyKind = vocabulary("DiscrepancyKind", "What the paper disagrees with.", {
  internal: "another place of the paper",
  arithmetic: "the arithmetic of its own numbers",
  source: "the work it cites, or what other sources publish",
  gap: "nothing: what would decide the matter is missing or ambiguous",
});
