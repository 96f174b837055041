import type { ArmsDeal } from "@unionstate/dataset";
import type { TableCell } from "pdfmake/interfaces.js";
import { colours } from "../style/colours.ts";
import { dealKinds, moneyText, outcomeText, whenText } from "../wording/deal-wording.ts";
import { initialCapital } from "../wording/initial-capital.ts";
import { nameIn } from "../wording/name-in.ts";
import { chapter } from "./chapter.ts";
import type { Section } from "./section.ts";

const columns = ["What and between whom", "When", "How many, for how much, on what terms", "Outcome", "Page [source]"];

/** All arms deals in one table, by kind. */
export const armsDeals: Section = (dataset, sources) => {
  const name = nameIn(dataset);
  const rows = dealKinds.flatMap(([type, title]): TableCell[][] => {
    const deals = dataset.armsDeals.filter((deal) => deal.type === type).toSorted(byPage);
    if (deals.length === 0) return [];
    return [
      [
        { text: `${title} (${deals.length})`, style: "group", colSpan: columns.length, margin: [0, 5, 0, 0] },
        ...columns.slice(1).map(() => ""),
      ],
      ...deals.map((deal): TableCell[] => [
        {
          stack: [
            { text: initialCapital(deal.designation), bold: true, id: `deal-${deal.id}` },
            { text: partiesText(deal, name), color: colours.quiet },
            { text: deal.summary, margin: [0, 2, 0, 0] },
            ...(deal.remark
              ? [
                  {
                    text: deal.remark,
                    italics: true,
                    color: colours.quiet,
                    margin: [0, 2, 0, 0] as [number, number, number, number],
                  },
                ]
              : []),
          ],
        },
        whenText(deal),
        initialCapital(moneyText(deal)),
        initialCapital(outcomeText(deal)),
        { text: sources.evidence(deal.evidence) },
      ]),
    ];
  });
  return [
    chapter("Arms deals", "arms-deals"),
    {
      style: "lead",
      text: `What was bought, delivered, stationed, asked for, offered and refused: all ${dataset.armsDeals.length} deals that the paper mentions, each as it tells it. A deployment is no sale: its forces and arms stay their owner’s.`,
    },
    {
      style: "table",
      layout: "ruled",
      table: {
        headerRows: 1,
        keepWithHeaderRows: 1,
        dontBreakRows: true,
        widths: ["*", 60, 98, 55, 52],
        body: [columns.map((text): TableCell => ({ text, style: "tableHead" })), ...rows],
      },
    },
  ];
};

function partiesText(deal: ArmsDeal, name: (id: string) => string): string {
  if ("parties" in deal && deal.parties) return deal.parties.map(name).join(", ");
  const [supplier, recipient] = [deal.supplier, deal.recipient].map((id) => (id ? name(id) : "not named"));
  const places = deal.locations ? ` (${deal.locations.map(name).join(", ")})` : "";
  return deal.supplier === deal.recipient && deal.supplier
    ? `${supplier}, on its own soil${places}`
    : `${supplier} → ${recipient}${places}`;
}

const firstPage = ({ evidence }: ArmsDeal): number => Math.min(...evidence.map(({ page }) => page));

const byPage = (a: ArmsDeal, b: ArmsDeal): number => firstPage(a) - firstPage(b) || (a.id < b.id ? -1 : 1);
