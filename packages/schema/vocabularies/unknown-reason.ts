import { vocabulary } from "./vocabulary.ts";

/** Why a value is `null`. */
export const unknownReason = vocabulary("UnknownReason", "Why a value is unknown.", {
  notStated: "the paper does not say it",
  lostInSource: "the paper says it, but the text at hand has lost it (a picture, a cut footnote)",
});
