import type { UnknownReason } from "./types.js";

/** A value that the paper does not give: its printed words in quotation marks, or the reason. */
export function unknownWords(what: "number" | "date", asPrinted?: string, reason: UnknownReason = "notStated"): string {
  if (asPrinted) return `“${asPrinted}”`;
  switch (reason) {
    case "vague":
      return `no ${what} stated`;
    case "lostInSource":
      return "missing from our copy of the paper";
    default:
      return "not stated";
  }
}
