import { vocabulary } from "./vocabulary.ts";

/** On what terms arms change hands: what the SIPRI register leaves out. */
export const priceTerm = vocabulary("PriceTerm", "On what terms arms change hands.", {
  "domestic-price": "the price that the supplier charges its own forces",
  discount: "below the price that others pay, by an amount not stated",
  "full-price": "no significant discount",
  "free-of-charge": "nothing is paid",
  barter: "paid in goods or services",
  preferential: "better than for others, without saying how",
  "supplier-financed": "paid from the supplier's budget",
});
