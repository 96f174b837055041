import {
  type ArmsDeal,
  type Certainty,
  type DealStep,
  type EntityId,
  format,
  formatDate,
  type PriceTerm,
  type Quantity,
  type UnknownReason,
} from "@unionstate/dataset";

/** The name of an entity by its id. */
export type NameOf = (id: string) => string;

/** `two divisions` → `Two divisions`. */
export const initialCapital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `A`, `A and B`, `A, B and C`. */
export const listText = (words: readonly string[]): string =>
  [words.slice(0, -1).join(", "), ...words.slice(-1)].filter(Boolean).join(" and ");

/** A quantity in words: `more than 75%`, `US$600 million`, `about 70–100 people`. */
export const quantityText = (quantity: Quantity): string => format(quantity, { style: "words" });

/** A quantity in words, or the printed words where the paper gives no number: `“dozens of thousands”`. */
export const amountText = (quantity: Quantity | null | undefined, printed?: string): string | undefined =>
  quantity ? quantityText(quantity) : printed && `“${printed}”`;

/** A date in words: `June 2016`; the printed words for a decade or an unknown date: `“early 1990s”`. */
export function dateText(date: string | null | undefined, printed?: string): string | undefined {
  if (printed && (!date || date.includes("X"))) return `“${printed}”`;
  return date ? formatDate(date) : undefined;
}

/** Words for a value that a record does not have. */
export const unknownText: Readonly<Record<UnknownReason, string>> = {
  notStated: "not stated",
  vague: "no number stated",
  lostInSource: "not in the source text",
};

type Sourced = { readonly label?: string; readonly certainty?: Certainty; readonly accordingTo?: readonly EntityId[] };

/**
 * How sure a record is, and by whose account: `according to Siarhei Bohdan`; empty if the paper states it as a fact, or
 * if the label says so itself.
 */
export function certaintyText({ label = "", certainty, accordingTo = [] }: Sourced, name: NameOf): string {
  if (/hypothesi|rumoured/i.test(label)) return "";
  const whom = /according to/i.test(label) ? "" : listText(accordingTo.map(name));
  if (certainty === "hypothesis") return whom ? `a hypothesis of ${whom}` : "a hypothesis";
  return [certainty === "rumour" && "rumoured", whom && `according to ${whom}`].filter(Boolean).join(", ");
}

/** The terms on which arms or facilities change hands. */
export const priceTermText: Readonly<Record<PriceTerm, string>> = {
  barter: "barter",
  discount: "discount",
  "domestic-price": "the supplier’s domestic price",
  "free-of-charge": "free of charge",
  "full-price": "no significant discount",
  preferential: "preferential terms",
  "supplier-financed": "at the supplier’s expense",
};

/** The state of a deal: its last step, or standing terms. */
export type DealState = DealStep["kind"] | "terms";

/** The states of deals with their headings, in the order of the chapter. */
export const dealStates: readonly (readonly [DealState, string])[] = [
  ["delivered", "Delivered"],
  ["ordered", "Ordered"],
  ["agreed", "Agreed"],
  ["offered", "Offered"],
  ["requested", "Requested"],
  ["refused", "Refused"],
  ["withdrawn", "Withdrawn"],
  ["terms", "Standing terms"],
];

/** The state of a deal in the year of the paper. */
export const stateOf = (deal: ArmsDeal): DealState | undefined =>
  deal.kind === "terms" ? "terms" : deal.steps.at(-1)?.kind;

/** The dates of a deal: `June 2016`, `2014, March 2015`, `since 1995`. */
export function whenText(deal: ArmsDeal): string {
  const dates =
    deal.kind === "terms"
      ? [sinceText(deal.since, deal.sinceAsPrinted)]
      : deal.steps.map(({ date, dateAsPrinted }) => dateText(date, dateAsPrinted));
  return dates.filter(Boolean).join(", ") || "date not stated";
}

/** `since 1995`; printed words as they are. */
export function sinceText(date: string | null, printed?: string): string | undefined {
  const text = dateText(date, printed);
  return text === undefined || /^(?:“|since )/.test(text) ? text : `since ${text}`;
}

/** The parties of a deal: `Russia → Belarus`, `China, Belarus` without a direction. */
export function partiesText(deal: ArmsDeal, name: NameOf): string {
  const { supplier } = deal;
  const others = deal.kind === "terms" ? deal.parties.filter((id) => id !== supplier) : deal.recipients;
  const whom = others?.map(name).join(", ") ?? "not named";
  if (deal.kind === "terms" && !supplier) return whom;
  return `${supplier ? name(supplier) : "not named"} → ${whom}`;
}
