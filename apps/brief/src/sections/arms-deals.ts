import type { ArmsDeal, Corroboration } from "@unionstate/dataset";
import type { Content, TableCell } from "pdfmake/interfaces.js";
import { colours } from "../style/colours.ts";
import { dateText } from "../wording/date-text.ts";
import { dealKinds, moneyText, outcomeText, whenText } from "../wording/deal-wording.ts";
import { initialCapital } from "../wording/initial-capital.ts";
import { nameIn } from "../wording/name-in.ts";
import { quantityText } from "../wording/quantity-text.ts";
import { chapter } from "./chapter.ts";
import { groupTable } from "./group-table.ts";
import type { Section } from "./section.ts";
import type { SourceList } from "./source-list.ts";

const columns = [
  ["What and between whom", "*"],
  ["When, outcome", 72],
  ["Number, price, terms", 96],
  ["Page [source]", 52],
] as const;

/** All arms deals, a table for each kind. */
export const armsDeals: Section = (dataset, sources) => [
  chapter("Arms deals", "arms-deals"),
  {
    style: "lead",
    text: `What was bought, delivered, stationed, asked for, offered and refused: all ${dataset.armsDeals.length} deals that the paper mentions, each as it tells it. A deployment is no sale: its forces and arms stay their owner’s.`,
  },
  ...dealKinds.flatMap(([type, title]) => {
    const deals = dataset.armsDeals.filter((deal) => deal.type === type).toSorted(byPage);
    if (deals.length === 0) return [];
    const rows = alike(deals).map((group) => dealRow(group, nameIn(dataset), sources));
    return [groupTable(`${title} (${deals.length})`, columns, rows)];
  }),
];

function dealRow(
  deals: readonly [ArmsDeal, ...ArmsDeal[]],
  name: (id: string) => string,
  sources: SourceList,
): TableCell[] {
  const [deal] = deals;
  return [
    {
      stack: [
        { text: initialCapital(deal.designation), bold: true },
        { text: partiesText(deals, name), color: colours.quiet },
        { text: deal.summary, margin: [0, 2, 0, 0] },
        ...(deal.remark ? [remark([deal.remark])] : []),
        ...(deal.corroborations ?? []).map((report) => remark(reportText(report, sources))),
      ],
    },
    { stack: [initialCapital(whenText(deal)), { text: initialCapital(outcomeText(deal)), color: colours.quiet }] },
    initialCapital(moneyText(deal)),
    { text: sources.evidence(deal.evidence) },
  ];
}

const remark = (text: Content[]): Content => ({ text, italics: true, color: colours.quiet, margin: [0, 2, 0, 0] });

/** What another published source reports: `Elsewhere: June 2017. The contract … [25]`. */
function reportText({ work, date, value, note }: Corroboration, sources: SourceList): Content[] {
  const said = [date && dateText(date), value && quantityText(value)].filter(Boolean).join(", ");
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

const firstPage = ({ evidence }: ArmsDeal): number => Math.min(...evidence.map(({ page }) => page));

const byPage = (a: ArmsDeal, b: ArmsDeal): number => firstPage(a) - firstPage(b) || (a.id < b.id ? -1 : 1);
