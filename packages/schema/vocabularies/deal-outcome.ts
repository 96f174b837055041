import { paper } from "../paper.ts";
import { vocabulary } from "./vocabulary.ts";

export const dealOutcome = vocabulary("DealOutcome", `Outcome of the deal at the time of the paper (${paper.year}).`, {
  agreed: "agreed or bought; the paper does not say that it was delivered",
  curtailed: "still in place, but reduced",
  delivered: "handed over, sent or stationed",
  ended: "in place for a time, now over",
  "in-force": "a standing practice that continues",
  "partly-met": "met in part, or on other terms",
  refused: "refused by the other side",
  unanswered: "without an answer or a known result",
});
