import {
  type ArmsDeal,
  type Corroboration,
  type DealStep,
  formatCertainty,
  formatStep,
  formatTerms,
} from "@unionstate/dataset";
import { type Column, chapter, figure, quietLine, recordText, ruledTable } from "../blocks.ts";
import { dealLanes, dealsChart } from "../charts/deals-chart.ts";
import type { Cell, Inline, Node } from "../content.ts";
import { byPage } from "../dataset.ts";
import { colours } from "../design.ts";
import { recordLine, type SourceList } from "../references.ts";
import type { Brief, Section } from "../section.ts";
import { amountText, dateText, dealStates, initialCapital, quantityText, stateOf, whenText } from "../wording.ts";

const columns: readonly Column[] = [
  ["Deal", "*"],
  ["Steps, numbers, prices and terms", 168],
  ["Page [source]", 56],
];

/** All arms deals: over time, and a table for each state. */
export const armsDeals: Section = {
  name: "arms-deals",
  content: (brief) => {
    const { armsDeals: all } = brief.dataset;
    return [
      chapter("Arms deals", "arms-deals"),
      {
        style: "lead",
        text: `All ${all.length} arms deals that the paper mentions, from request to delivery or refusal, and the standing terms. They are grouped by the last step that the paper reports.`,
      },
      figure("Arms deals over time", dealsChart(brief.dataset), undatedText(all)),
      { style: "body", text: pricesText(all) },
      ...dealStates.flatMap(([state, title]): Node[] => {
        const deals = all.filter((deal) => stateOf(deal) === state).toSorted(byPage);
        if (deals.length === 0) return [];
        const rows = deals.map((deal) => dealRow(deal, brief));
        return [ruledTable(columns, rows, { title: `${title} (${deals.length})` })];
      }),
    ];
  },
};

const stepsOf = (deal: ArmsDeal): readonly DealStep[] => (deal.kind === "supply" ? deal.steps : []);

/** The deals that the drawing leaves out: `The paper gives no date for the deals agreed (1), refused (4).` */
function undatedText(deals: readonly ArmsDeal[]): string[] {
  const lanes = dealLanes({ armsDeals: deals }).filter(({ dated }) => dated.length === 0);
  const states = lanes.map(({ title, undated }) => `${title.toLowerCase()} (${undated})`);
  return states.length > 0 ? [`The paper gives no date for the deals ${states.join(", ")}.`] : [];
}

/** The prices and terms that the paper states, and those that it does not. */
function pricesText(deals: readonly ArmsDeal[]): string {
  const orders = deals.flatMap((deal) =>
    stepsOf(deal).flatMap(({ kind, price }) => (kind === "ordered" ? { what: deal.designation, price } : [])),
  );
  const prices = orders.flatMap(({ what, price }) => (price ? `${what}: ${quantityText(price)}` : []));
  const terms = deals.filter(({ priceTerms }) => priceTerms);
  return `The paper states the price of ${prices.length} of the ${orders.length} orders${prices.length > 0 ? ` (${prices.join("; ")})` : ""}. It mentions terms such as the supplier’s domestic price or a gift for ${terms.length} deals. Prices are amounts of money as stated, never SIPRI’s trend-indicator values.`;
}

function dealRow(deal: ArmsDeal, { sources, dataset }: Brief): Cell[] {
  const steps = stepsOf(deal);
  const events = dataset.events.filter(({ id }) => steps.some(({ event }) => event === id));
  return [
    {
      stack: [
        ...recordText(deal.label, deal.description, formatCertainty(deal, { beside: deal.label })),
        ...(deal.corroborations ?? []).map((report) => corroborationLine(report, sources)),
        recordLine(deal, ...events),
      ],
    },
    {
      stack: [
        ...(deal.kind === "terms" ? [initialCapital(whenText(deal))] : steps.flatMap(stepLines)),
        ...quietLine(termsText(deal)),
      ],
    },
    { text: sources.evidence([...deal.evidence, ...steps.flatMap(({ evidence }) => evidence)]) },
  ];
}

/** A step and, in a quiet colour, its details. */
const stepLines = (step: DealStep): Node[] => [
  initialCapital(formatStep(step)),
  ...quietLine(formatCertainty(step)),
  ...quietLine(step.description ?? ""),
];

/** The report of another published source: `Reported elsewhere: June 2017. The contract … [25].` */
export function corroborationLine({ work, date, value, note }: Corroboration, sources: SourceList): Node {
  const said = [dateText(date), amountText(value)].filter(Boolean).join(", ");
  const text: Inline[] = [
    `Reported elsewhere: ${[said, note].filter(Boolean).join(". ").replace(/\.$/, "")}`,
    ...sources.marks([work]),
    ".",
  ];
  return { text, italics: true, color: colours.quiet, margin: [0, 2, 0, 0] };
}

/** The terms of a deal, and the price with which the paper compares them. */
function termsText({ priceTerms = [], ...deal }: ArmsDeal): string {
  const compared = deal.kind === "supply" && deal.referencePrice;
  return [
    ...(priceTerms.length > 0 ? [`terms: ${formatTerms(priceTerms)}`] : []),
    ...(compared ? [`market price for comparison: ${quantityText(compared)}`] : []),
  ].join("; ");
}
