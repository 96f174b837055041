import { vocabulary } from "./vocabulary.ts";

export const unknownReason = vocabulary("UnknownReason", "Why a value is unknown.", {
  notStated: "the paper does not state it",
  lostInSource: "the paper states it, but the available text has lost it (a picture or a truncated footnote)",
});
