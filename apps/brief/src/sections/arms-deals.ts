import type { ArmsDeal, Corroboration } from "@unionstate/dataset";
import { formatDate } from "@unionstate/dataset";
import type { Brief } from "../brief.ts";
import { dealsChart } from "../charts/deals-chart.ts";
import { byPage } from "../parts/by-page.ts";
import { chapter } from "../parts/chapter.ts";
import { figure } from "../parts/figure.ts";
import { groupTable } from "../parts/group-table.ts";
import type { Cell, Inline, Node } from "../parts/inline.ts";
import type { SourceList } from "../parts/source-list.ts";
import { colours } from "../style/colours.ts";
import { dealKinds, moneyText, outcomeText, whenText } from "../wording/deal-wording.ts";
import { initialCapital } from "../wording/initial-capital.ts";
import { quantityText } from "../wording/quantity-text.ts";
import type { Section } from "./section.ts";

const columns = [
  ["What and between whom", "*"],
  ["When, outcome", 72],
  ["Number, price, terms", 96],
  ["Page [source]", 52],
] as const;

/** All arms deals: over time, and a table for each kind. */
export const armsDeals: Section = {
  name: "arms-deals",
  content: (brief) => {
    const { armsDeals: all } = brief.dataset;
    return [
      chapter("Arms deals", "arms-deals"),
      {
        style: "lead",
        text: `What was bought, delivered, stationed, asked for, offered and refused: all ${all.length} deals that the paper mentions, each as it tells it. A deployment is no sale: its forces and arms stay their owner’s.`,
      },
      figure("Arms deals over time", dealsChart(brief.dataset), []),
      { style: "body", text: pricesText(all) },
      ...dealKinds.flatMap(([type, title]): Node[] => {
        const deals = all.filter((deal) => deal.type === type).toSorted(byPage);
        if (deals.length === 0) return [];
        return [
          groupTable(
            `${title} (${deals.length})`,
            columns,
            alike(deals).map((group) => dealRow(group, brief)),
          ),
        ];
      }),
    ];
  },
};

/** What the paper says of prices, and what it does not. */
function pricesText(deals: readonly ArmsDeal[]): string {
  const bought = deals.filter(({ type }) => type === "purchase");
  const priced = bought.filter(({ price }) => price);
  const terms = deals.filter(({ priceTerms }) => priceTerms?.length);
  return `Of ${bought.length} purchases the paper states the price of ${priced.length}${priced.length > 0 ? ` (${priced.map(({ designation, price }) => `${designation}: ${price ? quantityText(price) : ""}`).join("; ")})` : ""}; for the others it is not known from it. It tells terms such as the supplier’s domestic price or a gift for ${terms.length} deals. Prices are money as stated, never SIPRI’s trend-indicator values.`;
}

function dealRow(deals: readonly [ArmsDeal, ...ArmsDeal[]], { name, sources, records }: Brief): Cell[] {
  const [deal] = deals;
  return [
    {
      stack: [
        { text: initialCapital(deal.designation), bold: true },
        { text: partiesText(deals, name), color: colours.quiet },
        { text: deal.summary, margin: [0, 2, 0, 0] },
        ...(deal.remark ? [remark([deal.remark])] : []),
        ...(deal.corroborations ?? []).map((report) => remark(reportText(report, sources))),
        records.line(...deals),
      ],
    },
    { stack: [initialCapital(whenText(deal)), { text: initialCapital(outcomeText(deal)), color: colours.quiet }] },
    initialCapital(moneyText(deal)),
    { text: sources.evidence(deal.evidence) },
  ];
}

const remark = (text: Inline[]): Node => ({ text, italics: true, color: colours.quiet, margin: [0, 2, 0, 0] });

/** What another published source reports: `Elsewhere: June 2017. The contract … [25]`. */
function reportText({ work, date, value, note }: Corroboration, sources: SourceList): Inline[] {
  const said = [date && formatDate(date), value && quantityText(value)].filter(Boolean).join(", ");
  return [`Elsewhere: ${[said, note].filter(Boolean).join(". ").replace(/\.$/, "")}`, ...sources.marks([work]), "."];
}

function partiesText(deals: readonly [ArmsDeal, ...ArmsDeal[]], name: (id: string) => string): string {
  const [deal] = deals;
  if ("parties" in deal && deal.parties) return deal.parties.map(name).join(", ");
  const names = (ids: readonly (string | null | undefined)[]): string =>
    ids.map((id) => (id ? name(id) : "not named")).join(", ");
  const places = deal.locations ? ` (${deal.locations.map(name).join(", ")})` : "";
  if (deal.supplier && deal.supplier === deal.recipient) return `${name(deal.supplier)}, on its own soil${places}`;
  return `${names([deal.supplier])} → ${names(deals.map(({ recipient }) => recipient))}${places}`;
}

/** Deals that differ in nothing but the recipient share a row. */
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
