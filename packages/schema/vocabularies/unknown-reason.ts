import { vocabulary } from "./vocabulary.ts";

export const unknownReason = vocabulary("UnknownReason", "Why a value is unknown.", {
  notStated: "the paper does not state it",
  vague:
    "the paper states it only in words that give no number or date, such as “dozens of thousands”; the field with `AsPrinted` added to its name has them",
  lostInSource: "the paper states it, but it is missing from our copy (an image or a truncated footnote)",
});
