import { type ArmsDeal, type DealStep, format, formatDate, type Quantity } from "@unionstate/dataset";

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
  quantity || printed ? format(quantity ?? null, { style: "words", asPrinted: printed }) : undefined;

/** A date in words: `June 2016`; the printed words for a decade or an unknown date: `“early 1990s”`. */
export const dateText = (date: string | null | undefined, printed?: string, since = false): string | undefined =>
  date || printed ? formatDate(date ?? null, { asPrinted: printed, since }) : undefined;

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
      ? [dateText(deal.since, deal.sinceAsPrinted, true)]
      : deal.steps.map(({ date, dateAsPrinted }) => dateText(date, dateAsPrinted));
  return dates.filter(Boolean).join(", ") || "date not stated";
}

/** The parties of a deal: `Russia → Belarus`, `China, Belarus` without a direction. */
export function partiesText(deal: ArmsDeal, name: NameOf): string {
  const { supplier } = deal;
  const others = deal.kind === "terms" ? deal.parties.filter((id) => id !== supplier) : deal.recipients;
  const whom = others?.map(name).join(", ") ?? "not named";
  if (deal.kind === "terms" && !supplier) return whom;
  return `${supplier ? name(supplier) : "not named"} → ${whom}`;
}
