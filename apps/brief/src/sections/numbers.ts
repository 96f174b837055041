import { type Entity, type Figure, format, formatCertainty } from "@unionstate/dataset";
import { type Column, chapter, figure, quietLine, ruledTable } from "../blocks.ts";
import { exercisesChart } from "../charts/exercises-chart.ts";
import type { Cell } from "../content.ts";
import { byPage, isDerived } from "../dataset.ts";
import { colours } from "../design.ts";
import { recordLine } from "../references.ts";
import type { Brief, Section } from "../section.ts";
import { dateText, initialCapital } from "../wording.ts";

/** The groups of figures, by the kinds of their subjects. A figure is in the first group that fits. */
const groups: readonly [title: string, kinds: readonly Entity["kind"][]][] = [
  ["Exercises", ["exercise"]],
  ["Forces and facilities", ["formation", "facility"]],
  ["All other numbers", []],
];

const columns: readonly Column[] = [
  ["Measure", "*"],
  ["Number", 130],
  ["Page [source]", 60],
];

/** Every number of the paper outside deals and polls: troops, forces, budgets and others. */
export const numbers: Section = {
  name: "numbers",
  content: (brief) => {
    const { dataset } = brief;
    const kinds = new Map(dataset.entities.map(({ id, kind }) => [id, kind]));
    const groupOf = ({ subject }: Figure): string =>
      groups.find(
        ([, fitting]) => fitting.length === 0 || subject.some((id) => fitting.includes(kinds.get(id) ?? "concept")),
      )?.[0] ?? "";
    return [
      chapter("Exercises, forces and other numbers", "numbers"),
      {
        style: "lead",
        text: `All ${dataset.figures.length} numbers of the paper except those of arms deals and polls. Values marked as derived are calculated from figures in the paper.`,
      },
      figure("Troops in the Zapad exercises, as the paper states them", exercisesChart(dataset), [
        "Outlined bars show stated totals, filled bars stated parts of them, and hatched bars derived values; a dashed part shows what a range or a limit leaves open. The further exercises of 2017 are not part of the total above them. The table below lists all values with their pages.",
      ]),
      ...groups.flatMap(([title]) => {
        const rows = dataset.figures
          .filter((one) => groupOf(one) === title)
          .toSorted(byPage)
          .map((one) => figureRow(one, brief));
        return rows.length === 0 ? [] : [ruledTable(columns, rows, { title: `${title} (${rows.length})` })];
      }),
    ];
  },
};

function figureRow(found: Figure, { sources }: Brief): Cell[] {
  const when = dateText(found.period, found.periodAsPrinted);
  return [
    {
      stack: [found.label, ...quietLine(formatCertainty(found, { beside: found.label })), recordLine(found)],
    },
    {
      stack: [
        initialCapital(format(found.value, { style: "words", asPrinted: found.valueAsPrinted })),
        ...quietLine(when && !found.label.includes(when) ? when : ""),
        ...(isDerived(found) ? [{ text: "Derived", color: colours.quiet }] : []),
      ],
    },
    { text: sources.evidence(found.evidence) },
  ];
}
