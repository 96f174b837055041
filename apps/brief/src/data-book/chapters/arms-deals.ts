import { type ArmsDeal, type DealStep, formatCertainty, formatStep, formatTerms } from "@unionstate/dataset";
import type { Cell, Node } from "../../content.ts";
import type { Book, Chapter } from "../book.ts";
import { byPage, groupBy } from "../dataset.ts";
import { recordNames } from "../references.ts";
import { chapter, corroboration, entry, quiet, register } from "../register.ts";
import { amountText, dateText, initialCapital, listText, nameOf, sentence } from "../wording.ts";

/** All arms deals by supplier, each with its steps and its outcome. */
export const armsDeals: Chapter = {
  name: "arms-deals",
  content: (book) => {
    const { armsDeals: all } = book.dataset;
    const groups = groupBy(
      all.toSorted((a, b) => outcomeOrder(a) - outcomeOrder(b) || byPage(a, b)),
      ({ supplier }) =>
        supplier === "russia" || supplier === "belarus" ? `${nameOf(supplier)} as supplier` : undefined,
      { rest: "Other and several suppliers" },
    );
    return [
      chapter(
        "Arms deals",
        "arms-deals",
        `All ${all.length} matters of supply that the paper mentions, by supplier and outcome: the last step that the paper reports. Prices are amounts of money as stated, never SIPRI’s trend-indicator values. Standing terms are lasting arrangements without steps.`,
      ),
      ...groups.map(
        ({ title, records }): Node =>
          register(
            title,
            [
              [null, "*"],
              ["What came of it: steps, numbers, prices, terms", 186],
            ],
            records.map((deal) => row(deal, book)),
          ),
      ),
    ];
  },
};

const outcomes: readonly DealStep["kind"][] = [
  "delivered",
  "ordered",
  "agreed",
  "offered",
  "requested",
  "refused",
  "withdrawn",
];

/** The last step of a deal; standing terms have none. */
const outcomeOf = (deal: ArmsDeal): DealStep["kind"] | undefined =>
  deal.kind === "supply" ? deal.steps.at(-1)?.kind : undefined;

const outcomeOrder = (deal: ArmsDeal): number => {
  const outcome = outcomeOf(deal);
  return outcome ? outcomes.indexOf(outcome) : outcomes.length;
};

function row(deal: ArmsDeal, { sources }: Book): Cell[] {
  const below = (deal.corroborations ?? []).map((report) => corroboration(report, sources));
  return [entry(deal, sources, { below }), { stack: [...stepNodes(deal), ...terms(deal)] }];
}

function stepNodes(deal: ArmsDeal): Node[] {
  if (deal.kind === "terms") {
    return [
      {
        text: [
          { text: "Standing terms", bold: true },
          `: ${[sinceText(deal), listText(deal.parties.map(nameOf))].filter(Boolean).join("; ")}.`,
        ],
      },
    ];
  }
  return deal.steps.map((step, i): Node => {
    const isLast = i === deal.steps.length - 1;
    const said = [initialCapital(formatStep(step)), formatCertainty(step)].filter(Boolean).join("; ");
    return {
      text: [
        { text: sentence(said), bold: isLast },
        ...(step.description ? [` ${step.description}`] : []),
        ...(step.event ? [" ", ...recordNames([`events/${step.event}`])] : []),
      ],
    };
  });
}

const sinceText = (deal: Extract<ArmsDeal, { kind: "terms" }>): string =>
  dateText(deal.since, deal.sinceAsPrinted, true) || "date not stated";

/** The terms of a deal, and the price with which the paper compares them. */
function terms({ priceTerms = [], ...deal }: ArmsDeal): Node[] {
  const compared = deal.kind === "supply" ? amountText(deal.referencePrice) : "";
  const said = [
    priceTerms.length > 0 && `terms: ${formatTerms(priceTerms)}`,
    compared && `market price for comparison: ${compared}`,
  ].filter(Boolean);
  return said.length > 0 ? [{ text: [quiet(sentence(said.join("; ")))] }] : [];
}
