import { vocabulary } from "./vocabulary.ts";

/** What a numbered footnote holds. */
export const citationKind = vocabulary("CitationKind", "What the numbered footnote holds.", {
  reference: "one or more cited works",
  comment: "a remark by the author in prose",
  interview: "an interview by the author, not published",
  lost: "nothing at hand: the marker stands in the text, the footnote does not",
});
