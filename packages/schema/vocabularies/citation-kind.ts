import { vocabulary } from "./vocabulary.ts";

export const citationKind = vocabulary("CitationKind", "What the numbered footnote contains.", {
  reference: "one or more cited works",
  comment: "a remark by the author",
  interview: "an unpublished interview by the author",
  lost: "unknown: the marker is in the text, but the footnote is missing",
});
