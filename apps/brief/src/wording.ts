import { type ArmsDeal, format, formatDate, type Quantity } from "@unionstate/dataset";

/** `two divisions` → `Two divisions`. */
export const initialCapital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A quantity in words: `more than 75%`, `US$600 million`, `about 70–100 people`. */
export const quantityText = (quantity: Quantity): string => format(quantity, { style: "words" });

/** Headings of the kinds of deals, in the order of the chapter. */
export const dealKinds: readonly (readonly [ArmsDeal["type"], string])[] = [
  ["purchase", "Bought"],
  ["transfer", "Transferred or supplied"],
  ["deployment", "Deployed: no transfer of ownership"],
  ["request", "Requested"],
  ["refusal", "Refused"],
  ["offer", "Offered or announced"],
  ["interest", "Interest shown"],
  ["terms", "Standing terms"],
];

/** The dates of a deal: `June 2016`, `since 1995`, `13 March 2014, returned by March 2015`. */
export function whenText(deal: ArmsDeal): string {
  const dates = [deal.orderDate, deal.deliveryDate, deal.date].flatMap((date) => (date ? [formatDate(date)] : []));
  const parts = [
    ...dates,
    ...("since" in deal && deal.since ? [`since ${formatDate(deal.since)}`] : []),
    ...(deal.endDate ? [`returned ${formatDate(deal.endDate)}`] : []),
  ];
  return parts.length > 0 ? parts.join(", ") : "not stated";
}

/** The parties of deals that differ only in the recipient: `Russia → Belarus`, `China, Belarus` without a direction. */
export function partiesText(deals: readonly [ArmsDeal, ...ArmsDeal[]], name: (id: string) => string): string {
  const [deal] = deals;
  if ("parties" in deal && deal.parties) return deal.parties.map(name).join(", ");
  if (deal.supplier && deal.supplier === deal.recipient) return `${name(deal.supplier)}, on its own territory`;
  const named = (id: string | null | undefined): string => (id ? name(id) : "not named");
  return `${named(deal.supplier)} → ${deals.map(({ recipient }) => named(recipient)).join(", ")}`;
}
