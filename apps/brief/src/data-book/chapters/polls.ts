import { format, formatDate, type Poll } from "@unionstate/dataset";
import type { Cell, Node } from "../../content.ts";
import type { Book, Chapter } from "../book.ts";
import { byPage } from "../dataset.ts";
import { type Column, chapter, entry, register } from "../register.ts";
import { amountText, initialCapital, listText, nameOf, sentence } from "../wording.ts";

/** The polls: question, results, what the paper does not disclose, and reports of other sources. */
export const polls: Chapter = {
  name: "polls",
  content: (book) => [
    chapter(
      "Polls",
      "polls",
      "All survey questions that the paper reports, with its results as stated. Reports of other sources are beside them and never replace them.",
    ),
    ...book.dataset.polls
      .toSorted(byPage)
      .flatMap((poll): Node[] => [
        { text: poll.label, heading: 2, style: "heading" },
        { style: "small", stack: [entry(poll, book.sources, { title: poll.question, text: textOf(poll) })] },
        resultsTable(poll),
        ...elsewhere(poll, book),
      ]),
  ],
};

/** The facts about a survey that a report should disclose. */
const disclosures = [
  ["pollster", "pollster"],
  ["sponsor", "sponsor"],
  ["mode", "mode"],
  ["sampleSize", "sample"],
  ["marginOfError", "margin of error"],
] as const satisfies readonly (readonly [keyof Poll["study"], string])[];

/** The finding of a poll, its differences as stated, its pollster, and what the paper does not disclose. */
function textOf(poll: Poll): string {
  const { study, comparisons = [] } = poll;
  const label = (option: string): string => poll.options.find(({ id }) => id === option)?.label ?? option;
  const missing = disclosures.filter(([key]) => study[key] === null).map(([, words]) => words);
  return [
    poll.finding,
    ...comparisons.map(({ minuend, subtrahend, value, note }) => {
      const date = poll.waves.find(({ id }) => id === minuend.wave)?.date;
      return `Lead of “${label(minuend.option)}” over “${label(subtrahend.option)}”${date ? ` in ${formatDate(date)}` : ""}: ${amountText(value)}, as the paper states. ${note ?? ""}`.trimEnd();
    }),
    poll.figure && `${initialCapital(poll.figure.replace("-", " "))} of the paper.`,
    poll.analysts && `Analysed by ${listText(poll.analysts.map(nameOf))}.`,
    study.pollster && `The paper names ${nameOf(study.pollster)} as the source.`,
    missing.length > 0 && `The paper does not disclose ${listText(missing)}.`,
  ]
    .filter(Boolean)
    .join(" ");
}

/** The results as stated: a row for each answer and group, a column for each wave. */
function resultsTable(poll: Poll): Node {
  const rows = poll.options.flatMap((option) =>
    [undefined, ...(poll.subgroups ?? [])].flatMap((group): Cell[][] => {
      const cells = poll.waves.map(({ results }) =>
        results.find((result) => result.option === option.id && result.subgroup === group?.id),
      );
      if (!cells.some(Boolean)) return [];
      const label = group ? `${option.label}, ${group.label.toLowerCase()}` : option.label;
      return [
        [
          label,
          ...cells.map(
            (cell): Cell => ({
              text: cell ? shareText(cell) : "not reported",
              decimal: Boolean(cell?.value),
              alignment: "right",
            }),
          ),
        ],
      ];
    }),
  );
  const waves = poll.waves.map(({ date }): Column => [formatDate(date), 92, "right"]);
  return register("Results", [["Answer", 186], ...waves], rows);
}

function shareText({ value, qualifier, unknown }: Poll["waves"][number]["results"][number]): string {
  if (value) return amountText(value);
  const reason = format(null, { unknown: unknown?.value });
  return qualifier ? `“${qualifier}”, figure ${reason}` : reason;
}

const agreements = { agrees: "agrees", disagrees: "disagrees", adds: "adds to it" } as const;

/** Reports of other published sources. */
function elsewhere(poll: Poll, { sources, dataset: { works } }: Book): Node[] {
  if (!poll.corroborations) return [];
  const rows = poll.corroborations.map(({ work, for: place = [], date, value, note, agreement }): Cell[] => {
    const answer = poll.options.find(({ id }) => place.includes(id))?.label;
    const said = [answer, value && amountText(value)].filter(Boolean).join(": ");
    return [
      { text: [works.find(({ id }) => id === work)?.["container-title"] ?? work, ...sources.marks([work])] },
      date ? formatDate(date) : "date not stated",
      [said && sentence(said), note].filter(Boolean).join(" "),
      agreements[agreement],
    ];
  });
  return [
    register(
      "What other sources report",
      [
        ["Reported by", 92],
        ["When", 82],
        ["What", "*"],
        ["Compared with the paper", 92],
      ],
      rows,
    ),
  ];
}
