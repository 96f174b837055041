import type { Figure, Quantity } from "@unionstate/dataset";
import { chapter, heading, ruledTable } from "../blocks.ts";
import type { Cell } from "../content.ts";
import { get, mythsInOrder, pollOfFigure, type WithEvidence } from "../dataset.ts";
import { recordLine, recordLink } from "../references.ts";
import type { Brief, Section } from "../section.ts";
import { initialCapital, quantityText } from "../wording.ts";

/** The arguments behind the paper's answer: one for each myth, what the union is, and the danger that remains. */
const findings = [
  "empty-shell",
  "cooperation-not-immune",
  "no-foreign-base",
  "absorption-unlikely",
  "vulnerable-to-sharp-power",
] as const;

/** A price, then a number of troops, a budget and a loss; the first number is a share of Figure 1 of the paper. */
const pricedDeal = "russia-belarus-su-30sm-2016";
const figures = ["zapad-2017-troops", "belarusian-military-expenditure-2018", "tax-manoeuvre-loss"] as const;

/** The page for readers in a hurry: five findings and five numbers, each with its record and page. */
export const inBrief: Section = {
  name: "in-brief",
  content: (brief) => {
    const { dataset, sources, notes } = brief;
    return [
      chapter("In brief", "in-brief"),
      {
        style: "lead",
        text: `${mythsInOrder(dataset.claims)
          .map(({ title }) => `“${title}”`)
          .join(", ")}: the paper examines these three myths and finds each of them overstated.`,
      },
      heading("Five findings", "five-findings"),
      ...findings.map((id, i) => {
        const claim = get(dataset.claims, id);
        return {
          style: "body",
          text: [
            { text: `${i + 1}. ${claim.title}. `, bold: true },
            claim.gist,
            notes.mark(...sources.evidence(claim.evidence), " · ", recordLink(claim)),
          ],
        };
      }),
      heading("Five numbers", "five-numbers"),
      ruledTable(
        [
          ["Number", 152],
          ["What it is", "*"],
          ["Page [source]", 78],
        ],
        [shareRow(brief), priceRow(brief), ...figures.map((id) => figureRow(get(dataset.figures, id), brief))],
        { margin: [0, 7, 0, 0] },
      ),
    ];
  },
};

function shareRow(brief: Brief): Cell[] {
  const poll = pollOfFigure(brief.dataset, 1);
  const result = poll.waves[0]?.results[0];
  const answer = poll.options.find(({ id }) => id === result?.option)?.label ?? "";
  return row(result?.value, `“${answer}”: ${poll.question}`, poll, brief);
}

function priceRow(brief: Brief): Cell[] {
  const deal = get(brief.dataset.armsDeals, pricedDeal);
  const price = deal.type === "purchase" ? deal.price : null;
  return row(price, `price of the ${deal.designation} bought by Belarus: ${deal.summary}`, deal, brief);
}

const figureRow = (figure: Figure, brief: Brief): Cell[] =>
  row(figure.value, `${figure.measure} (${figure.subject.map(brief.name).join(", ")})`, figure, brief);

function row(value: Quantity | null | undefined, what: string, record: WithEvidence, { sources }: Brief): Cell[] {
  return [
    { text: value ? initialCapital(quantityText(value)) : "Not stated", style: "findingNumber" },
    { stack: [initialCapital(what), recordLine(record)] },
    { text: sources.evidence(record.evidence) },
  ];
}
