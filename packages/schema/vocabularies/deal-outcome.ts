import { paper } from "../paper.ts";
import { vocabulary } from "./vocabulary.ts";

/** What became of a deal, as far as the paper says. */
export const dealOutcome = vocabulary("DealOutcome", `What became of it, by the time of the paper (${paper.year}).`, {
  agreed: "agreed or bought; the paper does not say that it was delivered",
  curtailed: "still in place, but less of it than before",
  delivered: "handed over, sent or stationed",
  ended: "in place for a time, and over",
  "in-force": "a standing practice that goes on",
  "partly-met": "met in part or on other terms",
  refused: "turned down by the other side",
  unanswered: "left without an answer, or without a known result",
});
