import type { Entity, Figure } from "@unionstate/dataset";
import type { TableCell } from "pdfmake/interfaces.js";
import { colours } from "../style/colours.ts";
import { dateText } from "../wording/date-text.ts";
import { initialCapital } from "../wording/initial-capital.ts";
import { nameIn } from "../wording/name-in.ts";
import { quantityText } from "../wording/quantity-text.ts";
import { chapter } from "./chapter.ts";
import { groupTable } from "./group-table.ts";
import type { Section } from "./section.ts";
import type { SourceList } from "./source-list.ts";

/** Which figures stand together, by what they are about; the first group that fits takes a figure. */
const groups: readonly [title: string, kinds: readonly Entity["kind"][]][] = [
  ["Exercises", ["exercise"]],
  ["Forces and facilities", ["formation", "facility"]],
  ["All other numbers", []],
];

const columns = [
  ["What is counted", "*"],
  ["Number", 110],
  ["When", 62],
  ["Page [source]", 62],
] as const;

/** Every number of the paper outside deals and polls: troop numbers, forces, budgets and the rest. */
export const numbers: Section = (dataset, sources) => {
  const kinds = new Map(dataset.entities.map(({ id, kind }) => [id, kind]));
  const groupOf = ({ subject }: Figure): string =>
    groups.find(
      ([, wanted]) => wanted.length === 0 || subject.some((id) => wanted.includes(kinds.get(id) ?? "concept")),
    )?.[0] ?? "";
  return [
    chapter("Exercises, forces and other numbers", "numbers"),
    {
      style: "lead",
      text: `All ${dataset.figures.length} numbers that the paper gives outside arms deals and polls. A number that it leaves to the reader to reckon is marked as derived.`,
    },
    ...groups.flatMap(([title]) => {
      const figures = dataset.figures.filter((figure) => groupOf(figure) === title).toSorted(byPage);
      const rows = figures.map((figure) => figureRow(figure, nameIn(dataset), sources));
      return rows.length === 0 ? [] : [groupTable(`${title} (${rows.length})`, columns, rows)];
    }),
  ];
};

function figureRow(figure: Figure, name: (id: string) => string, sources: SourceList): TableCell[] {
  return [
    {
      stack: [
        initialCapital(figure.measure),
        {
          text: [
            figure.subject.map(name).join(", "),
            figure.accordingTo ? ` · according to ${figure.accordingTo.map(name).join(", ")}` : "",
          ],
          color: colours.quiet,
        },
      ],
    },
    {
      stack: [
        figure.value ? initialCapital(quantityText(figure.value)) : "Not stated",
        ...(isDerived(figure) ? [{ text: "Derived", color: colours.quiet }] : []),
      ],
    },
    figure.period ? initialCapital(dateText(figure.period)) : "",
    { text: sources.evidence(figure.evidence) },
  ];
}

const isDerived = ({ basis = [] }: Figure): boolean =>
  basis.some((item) => item.kind === "derived" && item.for.includes("value"));

const firstPage = ({ evidence }: Figure): number => Math.min(...evidence.map(({ page }) => page));

const byPage = (a: Figure, b: Figure): number => firstPage(a) - firstPage(b) || (a.id < b.id ? -1 : 1);
