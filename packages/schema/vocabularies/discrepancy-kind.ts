import { vocabulary } from "./vocabulary.ts";

export const discrepancyKind = vocabulary(
  "DiscrepancyKind",
  "What the paper disagrees with, or `gap` if it leaves a question open.",
  {
    internal: "another passage of the paper",
    arithmetic: "the arithmetic of its own numbers",
    source: "the work that it cites, or other published sources",
    gap: "the information that would settle the matter is missing or ambiguous",
  },
);
