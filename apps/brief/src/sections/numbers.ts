import type { Entity, Figure } from "@unionstate/dataset";
import type { Content, TableCell } from "pdfmake/interfaces.js";
import type { Dataset } from "../dataset.ts";
import { colours } from "../style/colours.ts";
import { dateText } from "../wording/date-text.ts";
import { initialCapital } from "../wording/initial-capital.ts";
import { nameIn } from "../wording/name-in.ts";
import { quantityText } from "../wording/quantity-text.ts";
import { chapter } from "./chapter.ts";
import type { Section } from "./section.ts";
import type { SourceList } from "./source-list.ts";

/** Which figures stand together, by what they are about; the first group that fits takes a figure. */
const groups: readonly [title: string, kinds: readonly Entity["kind"][]][] = [
  ["Exercises", ["exercise"]],
  ["Forces and facilities", ["formation", "facility"]],
  ["All other numbers", []],
];

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
      return figures.length === 0 ? [] : [figureTable(title, figures, dataset, sources)];
    }),
  ];
};

function figureTable(title: string, figures: readonly Figure[], dataset: Dataset, sources: SourceList): Content {
  const columns = ["What is counted", "Number", "When", "Page [source]"];
  const name = nameIn(dataset);
  return {
    style: "table",
    layout: "ruled",
    margin: [0, 0, 0, 14],
    table: {
      headerRows: 2,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: ["*", 110, 62, 62],
      body: [
        [
          { text: `${title} (${figures.length})`, style: "group", colSpan: columns.length },
          ...columns.slice(1).map(() => ""),
        ],
        columns.map((text): TableCell => ({ text, style: "tableHead" })),
        ...figures.map((figure): TableCell[] => [
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
        ]),
      ],
    },
  };
}

const isDerived = ({ basis = [] }: Figure): boolean =>
  basis.some((item) => item.kind === "derived" && item.for.includes("value"));

const firstPage = ({ evidence }: Figure): number => Math.min(...evidence.map(({ page }) => page));

const byPage = (a: Figure, b: Figure): number => firstPage(a) - firstPage(b) || (a.id < b.id ? -1 : 1);
