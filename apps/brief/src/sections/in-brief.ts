import type { Brief, WithEvidence } from "../brief.ts";
import { chapter } from "../parts/chapter.ts";
import { heading } from "../parts/heading.ts";
import type { Cell } from "../parts/inline.ts";
import { get } from "../wording/get.ts";
import { initialCapital } from "../wording/initial-capital.ts";
import { mythsInOrder } from "../wording/myths-in-order.ts";
import { quantityText } from "../wording/quantity-text.ts";
import type { Section } from "./section.ts";

/** The arguments that carry the paper's answer: one for each myth, what the union is, and what remains a danger. */
const findings = [
  "empty-shell",
  "cooperation-not-immune",
  "no-foreign-base",
  "absorption-unlikely",
  "vulnerable-to-sharp-power",
] as const;

/** The page for readers in a hurry: five findings and five numbers, each with its record and page. */
export const inBrief: Section = {
  name: "in-brief",
  content: (brief) => {
    const { dataset, sources, notes, records } = brief;
    return [
      chapter("In brief", "in-brief"),
      {
        style: "lead",
        text: `${mythsInOrder(dataset.claims)
          .map(({ title }) => `“${title}”`)
          .join(", ")}: the paper examines these three sayings and finds less in each than is commonly held.`,
      },
      heading("Five findings", "five-findings"),
      ...findings.map((id, i) => {
        const claim = get(dataset.claims, id);
        return {
          style: "body",
          text: [
            { text: `${i + 1}. ${claim.title}. `, bold: true },
            claim.gist,
            notes.mark(...sources.evidence(claim.evidence), " · ", records.link(claim)),
          ],
        };
      }),
      heading("Five numbers", "five-numbers"),
      {
        style: "table",
        layout: "ruled",
        margin: [0, 7, 0, 0],
        table: {
          headerRows: 1,
          headerColumns: 1,
          dontBreakRows: true,
          widths: [152, "*", 78],
          body: [
            ["Number", "What it is", "Page [source]"].map((text): Cell => ({ text, style: "tableHead" })),
            ...numbers(brief),
          ],
        },
      },
    ];
  },
};

/** A share, a price, a count of troops, a budget and a loss: one number from each part of the brief. */
function numbers({ dataset, sources, records, name }: Brief): Cell[][] {
  const poll = get(dataset.polls, "format-of-relations");
  const [result] = poll.waves[0]?.results ?? [];
  const fighters = get(dataset.armsDeals, "russia-belarus-su-30sm-2016");
  const row = (number: string, what: string, record: WithEvidence): Cell[] => [
    { text: initialCapital(number), style: "findingNumber" },
    { stack: [initialCapital(what), records.line(record)] },
    { text: sources.evidence(record.evidence) },
  ];
  const figure = (id: "zapad-2017-troops" | "belarusian-military-expenditure-2018" | "tax-manoeuvre-loss"): Cell[] => {
    const found = get(dataset.figures, id);
    const about = found.subject.map(name).join(", ");
    return row(found.value ? quantityText(found.value) : "Not stated", `${found.measure} (${about})`, found);
  };
  const answer = poll.options.find(({ id }) => id === result?.option)?.label ?? "";
  return [
    row(result?.value ? quantityText(result.value) : "Not stated", `“${answer}”: ${poll.question}`, poll),
    row(
      fighters.type === "purchase" && fighters.price ? quantityText(fighters.price) : "Not stated",
      `price of the ${fighters.designation} that Belarus buys: ${fighters.summary}`,
      fighters,
    ),
    figure("zapad-2017-troops"),
    figure("belarusian-military-expenditure-2018"),
    figure("tax-manoeuvre-loss"),
  ];
}
