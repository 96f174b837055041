import { format, formatDate, type Poll } from "@unionstate/dataset";
import { type Column, chapter, figure, heading, ruledTable } from "../blocks.ts";
import { barChart, barsOf } from "../charts/bar-chart.ts";
import { pointsOf, waveChart } from "../charts/wave-chart.ts";
import type { Cell, Node } from "../content.ts";
import { pollOfFigure } from "../dataset.ts";
import { recordLink } from "../references.ts";
import type { Brief, Section } from "../section.ts";
import { quantityText } from "../wording.ts";

/** The polls: Figures 1 and 2 of the paper redrawn, the other questions as tables, and reports of other sources. */
export const publicOpinion: Section = {
  name: "public-opinion",
  content: (brief) => [
    chapter("Public opinion", "public-opinion"),
    ...formatOfRelations(brief),
    ...twoUnions(brief),
    ...brief.dataset.polls
      .filter((poll) => poll.figure === undefined)
      .map(
        (poll): Node => [
          heading(poll.label, poll.id),
          { text: poll.finding, style: "body" },
          resultsTable(poll),
          pollSource(poll, brief),
          ...corroborationTable(poll, brief),
        ],
      ),
  ],
};

/** Figure 1 of the paper: the relations with Russia that people prefer. */
function formatOfRelations(brief: Brief): Node[] {
  const poll = pollOfFigure(brief.dataset, 1);
  const [wave] = poll.waves;
  const bars = wave ? barsOf(poll, wave.id) : [];
  const open = bars.find((bar) => bar.open);
  return [
    heading(poll.label, poll.id),
    { text: poll.finding, style: "lead" },
    figure(
      `${poll.question} ${wave ? formatDate(wave.date) : ""}`,
      barChart(bars),
      open
        ? [
            `“${open.text}” is a limit, not a value: the bar is filled up to it. The dashed part shows what it leaves open, up to ${open.to}%, the maximum that the other answers allow.`,
          ]
        : [],
    ),
    resultsTable(poll),
    pollSource(poll, brief),
    ...corroborationTable(poll, brief),
  ];
}

/** Figure 2 of the paper: the choice between two unions over time. */
function twoUnions(brief: Brief): Node[] {
  const poll = pollOfFigure(brief.dataset, 2);
  const { points, gaps } = pointsOf(poll);
  const label = (option: string): string => poll.options.find(({ id }) => id === option)?.label ?? option;
  const differences = (poll.comparisons ?? []).map(({ minuend, subtrahend, value, note }) => {
    const wave = poll.waves.find(({ id }) => id === minuend.wave);
    return `Lead of “${label(minuend.option)}” over “${label(subtrahend.option)}” in ${wave ? formatDate(wave.date) : minuend.wave}: ${quantityText(value)}, as stated in the paper. ${note ?? ""}`.trimEnd();
  });
  return [
    heading(poll.label, poll.id),
    { text: poll.finding, style: "lead" },
    figure(poll.question, waveChart({ points, gaps }), [
      `Filled points show all respondents, the hollow point a subgroup. ${gaps.length > 0 ? "The line is interrupted at a wave without a value." : ""}`,
    ]),
    resultsTable(poll),
    pollSource(poll, brief, differences),
    ...corroborationTable(poll, brief),
  ];
}

/** The results as stated: a row for each answer and group, a column for each wave. */
function resultsTable(poll: Poll): Node {
  const groups = [undefined, ...(poll.subgroups ?? [])];
  const rows = poll.options.flatMap((option) =>
    groups.flatMap((group): Cell[][] => {
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
              text: cell ? shareText(cell) : "–",
              decimal: Boolean(cell?.value),
              alignment: "right",
            }),
          ),
        ],
      ];
    }),
  );
  const waves = poll.waves.map(({ date }): Column => [formatDate(date), 92, "right"]);
  return ruledTable([["Answer", "*"], ...waves], rows, { margin: [0, 7, 0, 6] });
}

function shareText({ value, qualifier, unknown }: Poll["waves"][number]["results"][number]): string {
  if (value) return quantityText(value);
  const reason = format(null, { unknown: unknown?.value });
  return qualifier ? `“${qualifier}”, figure ${reason}` : reason;
}

/** The facts about a survey that a report should disclose. */
const disclosures = [
  ["pollster", "pollster"],
  ["sponsor", "sponsor"],
  ["mode", "mode"],
  ["sampleSize", "sample"],
  ["marginOfError", "margin of error"],
] as const satisfies readonly (readonly [keyof Poll["study"], string])[];

/** The place of a poll in the paper, its pollster, and the facts about the survey that the paper does not disclose. */
function pollSource(poll: Poll, { sources, name }: Brief, remarks: readonly string[] = []): Node {
  const { study } = poll;
  const missing = disclosures.filter(([key]) => study[key] === null).map(([, words]) => words);
  const said = [
    ...(study.pollster ? [`The paper names ${name(study.pollster)} as the source.`] : []),
    ...(missing.length > 0 ? [`Not disclosed by the paper: ${missing.join(", ")}.`] : []),
    ...remarks,
  ];
  return {
    style: "caption",
    text: ["Source: ", ...sources.evidence(poll.evidence), `. ${said.join(" ")} Record `, recordLink(poll), "."],
  };
}

const agreements = { agrees: "agrees", disagrees: "disagrees", adds: "not in the paper" } as const;

/** Reports of other published sources: beside the stated values, never instead of them. */
function corroborationTable(poll: Poll, { sources, dataset: { works } }: Brief): Node[] {
  if (!poll.corroborations) return [];
  const rows = poll.corroborations.map(({ work, for: place = [], date, value, note, agreement }): Cell[] => {
    const answer = poll.options.find(({ id }) => place.includes(id))?.label;
    return [
      { text: [works.find(({ id }) => id === work)?.["container-title"] ?? work, ...sources.marks([work])] },
      date ? formatDate(date) : "–",
      [answer, note].filter(Boolean).join(". "),
      { text: value ? quantityText(value) : "–", decimal: Boolean(value), alignment: "right" },
      agreements[agreement],
    ];
  });
  return [
    { text: "What other sources report", heading: 3, style: "figureTitle", margin: [0, 7, 0, 3] },
    ruledTable(
      [
        ["Reported by", 68],
        ["When", 68],
        ["What", "*"],
        ["Value", 58, "right"],
        ["Compared with the paper", 58],
      ],
      rows,
      { margin: [0, 0, 0, 7] },
    ),
  ];
}
