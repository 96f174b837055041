import { vocabulary } from "./vocabulary.ts";

/** What the SIPRI register does not record. */
export const priceTerm = vocabulary("PriceTerm", "Terms on which arms change hands.", {
  "domestic-price": "the price that the supplier charges its own forces",
  discount: "below the price that others pay, by an unstated amount",
  "no-significant-discount": "no significant discount",
  "free-of-charge": "nothing is paid",
  barter: "paid in goods or services",
  preferential: "better than for others, without details",
  "supplier-financed": "paid from the supplier's budget",
});
