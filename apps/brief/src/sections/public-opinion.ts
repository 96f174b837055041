import { formatDate } from "@unionstate/dataset";
import type { Brief } from "../brief.ts";
import { barChart, barsOf } from "../charts/bar-chart.ts";
import { pointsOf, waveChart } from "../charts/wave-chart.ts";
import { chapter } from "../parts/chapter.ts";
import { figure } from "../parts/figure.ts";
import { heading } from "../parts/heading.ts";
import type { Node } from "../parts/inline.ts";
import { corroborationTable, pollSource, resultsTable } from "../parts/poll-tables.ts";
import { get } from "../wording/get.ts";
import { quantityText } from "../wording/quantity-text.ts";
import type { Section } from "./section.ts";

/** The polls: Figures 1 and 2 of the paper redrawn, the other questions as tables, and what others report of them. */
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
          heading(poll.title, poll.id),
          { text: poll.finding, style: "body" },
          resultsTable(poll),
          pollSource(poll, brief),
          ...corroborationTable(poll, brief),
        ],
      ),
  ],
};

/** Figure 1 of the paper: what relations with Russia people want. */
function formatOfRelations(brief: Brief): Node[] {
  const poll = get(brief.dataset.polls, "format-of-relations");
  const [wave] = poll.waves;
  const bars = wave ? barsOf(poll, wave.id) : [];
  const open = bars.find((bar) => bar.open);
  return [
    heading(poll.title, poll.id),
    { text: poll.finding, style: "lead" },
    figure(
      `${poll.question} ${wave ? formatDate(wave.date) : ""}`,
      barChart(bars),
      open
        ? [
            `“${open.text}” is a limit, not a value: the bar is filled up to it. The dashed part is what it leaves open, up to ${open.to}%, the most that the other answers leave room for.`,
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
  const poll = get(brief.dataset.polls, "two-unions");
  const { points, gaps } = pointsOf(poll);
  const label = (option: string): string => poll.options.find(({ id }) => id === option)?.label ?? option;
  const differences = (poll.comparisons ?? []).map(({ minuend, subtrahend, value, note }) => {
    const wave = poll.waves.find(({ id }) => id === minuend.wave);
    return `${label(minuend.option)} before ${label(subtrahend.option)} in ${wave ? formatDate(wave.date) : minuend.wave}: ${quantityText(value)} as the paper says it. ${note ?? ""}`.trimEnd();
  });
  return [
    heading(poll.title, poll.id),
    { text: poll.finding, style: "lead" },
    figure(poll.question, waveChart({ points, gaps }), [
      `Filled points are everyone asked, the hollow one a subgroup. ${gaps.length > 0 ? "Where a wave gives no value the line is broken." : ""}`,
    ]),
    resultsTable(poll),
    pollSource(poll, brief, differences),
    ...corroborationTable(poll, brief),
  ];
}
