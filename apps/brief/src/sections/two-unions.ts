import { pointsOf, waveChart } from "../charts/wave-chart.ts";
import { dateText } from "../wording/date-text.ts";
import { get } from "../wording/get.ts";
import { nameIn } from "../wording/name-in.ts";
import { quantityText } from "../wording/quantity-text.ts";
import { heading } from "./heading.ts";
import { corroborationTable, pollSource, resultsTable } from "./poll-parts.ts";
import type { Section } from "./section.ts";

/** Figure 2 of the paper, redrawn: the choice between two unions over time. */
export const twoUnions: Section = async (dataset, sources) => {
  const poll = get(dataset.polls, "two-unions");
  const { points, gaps } = pointsOf(poll);
  const label = (option: string): string => poll.options.find(({ id }) => id === option)?.label ?? option;
  const differences = (poll.comparisons ?? []).map(({ minuend, subtrahend, value, note }) => {
    const wave = poll.waves.find(({ id }) => id === minuend.wave);
    return `${label(minuend.option)} before ${label(subtrahend.option)} in ${wave ? dateText(wave.date) : minuend.wave}: ${quantityText(value)} as the paper says it. ${note ?? ""}`.trimEnd();
  });
  return [
    {
      unbreakable: true,
      stack: [
        heading(poll.title, poll.id, "public-opinion"),
        { text: poll.finding, style: "lead" },
        { text: poll.question, style: "figureTitle" },
        { svg: await waveChart({ points, gaps }), width: 465 },
        {
          style: "caption",
          text: `Filled points are everyone asked, the hollow one a subgroup. ${gaps.length > 0 ? "Where a wave gives no value the line is broken." : ""}`,
        },
      ],
    },
    resultsTable(poll),
    pollSource(poll, sources, nameIn(dataset), differences),
    ...corroborationTable(poll, sources, dataset),
  ];
};
