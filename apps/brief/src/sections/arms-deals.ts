import { type ArmsDeal, type Corroboration, type DealOutcome, formatDate, type PriceTerm } from "@unionstate/dataset";
import { type Column, chapter, figure, ruledTable } from "../blocks.ts";
import { dealsChart } from "../charts/deals-chart.ts";
import type { Cell, Inline, Node } from "../content.ts";
import { byPage } from "../dataset.ts";
import { colours } from "../design.ts";
import { recordLine, type SourceList } from "../references.ts";
import type { Brief, Section } from "../section.ts";
import { dealKinds, initialCapital, partiesText, quantityText, whenText } from "../wording.ts";

const columns: readonly Column[] = [
  ["Deal and parties", "*"],
  ["Date, outcome", 72],
  ["Number, price, terms", 96],
  ["Page [source]", 52],
];

/** All arms deals: over time, and a table for each kind. */
export const armsDeals: Section = {
  name: "arms-deals",
  content: (brief) => {
    const { armsDeals: all } = brief.dataset;
    return [
      chapter("Arms deals", "arms-deals"),
      {
        style: "lead",
        text: `Everything that was bought, delivered, deployed, requested, offered or refused: all ${all.length} deals that the paper mentions, as the paper reports them. Deployments transfer no ownership.`,
      },
      figure("Arms deals over time", dealsChart(brief.dataset), []),
      { style: "body", text: pricesText(all) },
      ...dealKinds.flatMap(([type, title]): Node[] => {
        const deals = all.filter((deal) => deal.type === type).toSorted(byPage);
        if (deals.length === 0) return [];
        return [
          ruledTable(
            columns,
            alike(deals).map((group) => dealRow(group, brief)),
            { title: `${title} (${deals.length})` },
          ),
        ];
      }),
    ];
  },
};

/** The prices and terms that the paper states, and those that it does not. */
function pricesText(deals: readonly ArmsDeal[]): string {
  const bought = deals.filter(({ type }) => type === "purchase");
  const priced = bought.filter(({ price }) => price);
  const terms = deals.filter(({ priceTerms }) => priceTerms?.length);
  return `The paper states the price of ${priced.length} of the ${bought.length} purchases${priced.length > 0 ? ` (${priced.map(({ designation, price }) => `${designation}: ${price ? quantityText(price) : ""}`).join("; ")})` : ""}; it gives none for the others. It mentions terms such as the supplier’s domestic price or a gift for ${terms.length} deals. Prices are amounts of money as stated, never SIPRI’s trend-indicator values.`;
}

function dealRow(deals: readonly [ArmsDeal, ...ArmsDeal[]], { name, sources }: Brief): Cell[] {
  const [deal] = deals;
  return [
    {
      stack: [
        { text: initialCapital(deal.designation), bold: true },
        { text: partiesText(deals, name) + placesText(deal, name), color: colours.quiet },
        { text: deal.summary, margin: [0, 2, 0, 0] },
        ...(deal.remark ? [remark([deal.remark])] : []),
        ...(deal.corroborations ?? []).map((report) => remark(reportText(report, sources))),
        recordLine(...deals),
      ],
    },
    { stack: [initialCapital(whenText(deal)), { text: initialCapital(outcomeText(deal)), color: colours.quiet }] },
    initialCapital(moneyText(deal)),
    { text: sources.evidence(deal.evidence) },
  ];
}

const placesText = ({ locations }: ArmsDeal, name: (id: string) => string): string =>
  locations ? ` (${locations.map(name).join(", ")})` : "";

const remark = (text: Inline[]): Node => ({ text, italics: true, color: colours.quiet, margin: [0, 2, 0, 0] });

/** The report of another published source: `Reported elsewhere: June 2017. The contract … [25]`. */
function reportText({ work, date, value, note }: Corroboration, sources: SourceList): Inline[] {
  const said = [date && formatDate(date), value && quantityText(value)].filter(Boolean).join(", ");
  return [
    `Reported elsewhere: ${[said, note].filter(Boolean).join(". ").replace(/\.$/, "")}`,
    ...sources.marks([work]),
    ".",
  ];
}

const outcomes: Record<DealOutcome, string> = {
  agreed: "agreed",
  curtailed: "curtailed",
  delivered: "delivered",
  ended: "ended",
  "in-force": "in force",
  "partly-met": "met in part or in another way",
  refused: "refused",
  unanswered: "unanswered",
};

const outcomeText = ({ outcome }: ArmsDeal): string => (outcome === null ? "not stated" : outcomes[outcome]);

const terms: Record<PriceTerm, string> = {
  barter: "barter",
  discount: "discount",
  "domestic-price": "the supplier’s domestic price",
  "free-of-charge": "free of charge",
  "full-price": "no significant discount",
  preferential: "preferential terms",
  "supplier-financed": "at the supplier’s expense",
};

/** How many, for how much and on what terms, as far as stated. */
function moneyText(deal: ArmsDeal): string {
  const parts = [
    ...(deal.numberOrdered ? [`${quantityText(deal.numberOrdered)} ordered`] : []),
    ...(deal.numberDelivered ? [quantityText(deal.numberDelivered)] : []),
    ...(deal.rotation ? [`rotating every ${quantityText(deal.rotation)}`] : []),
    ...(deal.price ? [quantityText(deal.price)] : []),
    ...(deal.priceTerms ?? []).map((term) => terms[term]),
    ...(deal.price === null && deal.type === "purchase" ? ["price not stated"] : []),
    ...(deal.referencePrice ? [`market price for comparison: ${quantityText(deal.referencePrice)}`] : []),
  ];
  return parts.length > 0 ? parts.join("; ") : "not stated";
}

/** Deals that differ only in the recipient, in groups: each group is a row. */
function alike(deals: readonly ArmsDeal[]): [ArmsDeal, ...ArmsDeal[]][] {
  const groups = new Map<string, [ArmsDeal, ...ArmsDeal[]]>();
  for (const deal of deals) {
    const { id, recipient, ...rest } = deal;
    const key = JSON.stringify(rest);
    const group = groups.get(key);
    if (group) group.push(deal);
    else groups.set(key, [deal]);
  }
  return [...groups.values()];
}
