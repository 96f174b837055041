import type { ArmsDeal, DealOutcome, PriceTerm } from "@unionstate/dataset";
import { formatDate } from "@unionstate/dataset";
import { quantityText } from "./quantity-text.ts";

/** Headings of the kinds of deals, in the order of the table. */
export const dealKinds: readonly (readonly [ArmsDeal["type"], string])[] = [
  ["purchase", "Bought"],
  ["transfer", "Handed over or supplied"],
  ["deployment", "Deployed: forces and arms that stay their owner’s"],
  ["request", "Asked for"],
  ["refusal", "Refused"],
  ["offer", "Offered or announced"],
  ["interest", "Interest shown"],
  ["terms", "Standing terms"],
];

const outcomes: Record<DealOutcome, string> = {
  agreed: "agreed",
  curtailed: "curtailed",
  delivered: "delivered",
  ended: "ended",
  "in-force": "goes on",
  "partly-met": "met in part or otherwise",
  refused: "refused",
  unanswered: "unanswered",
};

const terms: Record<PriceTerm, string> = {
  barter: "barter",
  discount: "discount",
  "domestic-price": "the supplier’s domestic price",
  "free-of-charge": "free of charge",
  "full-price": "no significant discount",
  preferential: "preferential terms",
  "supplier-financed": "at the supplier’s expense",
};

/** What became of a deal, in a word. */
export const outcomeText = (deal: ArmsDeal): string => (deal.outcome === null ? "not stated" : outcomes[deal.outcome]);

/** When it was, as far as stated. */
export function whenText(deal: ArmsDeal): string {
  const parts = [
    ...(deal.orderDate ? [formatDate(deal.orderDate)] : []),
    ...(deal.deliveryDate ? [formatDate(deal.deliveryDate)] : []),
    ...(deal.date ? [formatDate(deal.date)] : []),
    ...("since" in deal && deal.since ? [`since ${formatDate(deal.since)}`] : []),
    ...(deal.endDate ? [`back ${formatDate(deal.endDate)}`] : []),
  ];
  return parts.length > 0 ? parts.join(", ") : "not stated";
}

/** How many, for how much and on what terms, as far as stated. */
export function moneyText(deal: ArmsDeal): string {
  const parts = [
    ...(deal.numberOrdered ? [`${quantityText(deal.numberOrdered)} ordered`] : []),
    ...(deal.numberDelivered ? [quantityText(deal.numberDelivered)] : []),
    ...(deal.rotation ? [`in turns of ${quantityText(deal.rotation)}`] : []),
    ...(deal.price ? [quantityText(deal.price)] : []),
    ...(deal.priceTerms ?? []).map((term) => terms[term]),
    ...(deal.price === null && deal.type === "purchase" ? ["price not stated"] : []),
    ...(deal.referencePrice ? [`market price for comparison: ${quantityText(deal.referencePrice)}`] : []),
  ];
  return parts.length > 0 ? parts.join("; ") : "not stated";
}
