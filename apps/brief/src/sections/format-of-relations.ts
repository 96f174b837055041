import { barChart, barsOf } from "../charts/bar-chart.ts";
import { dateText } from "../wording/date-text.ts";
import { get } from "../wording/get.ts";
import { nameIn } from "../wording/name-in.ts";
import { chapter } from "./chapter.ts";
import { heading } from "./heading.ts";
import { corroborationTable, pollSource, resultsTable } from "./poll-parts.ts";
import type { Section } from "./section.ts";

/** Figure 1 of the paper, redrawn: what relations with Russia people want. */
export const formatOfRelations: Section = async (dataset, sources) => {
  const poll = get(dataset.polls, "format-of-relations");
  const [wave] = poll.waves;
  const bars = wave ? barsOf(poll, wave.id) : [];
  const open = bars.find((bar) => bar.open);
  return [
    chapter("Public opinion", "public-opinion"),
    heading(poll.title, poll.id, "public-opinion"),
    { text: poll.finding, style: "lead" },
    {
      unbreakable: true,
      stack: [
        { text: `${poll.question} ${wave ? dateText(wave.date) : ""}`, style: "figureTitle" },
        { svg: await barChart(bars), width: 450 },
        ...(open
          ? [
              {
                style: "caption",
                text: `“${open.text}” is a limit, not a value: the bar is filled up to it. The dashed part is what it leaves open, up to ${open.to}%, the most that the other answers leave room for.`,
              },
            ]
          : []),
      ],
    },
    resultsTable(poll),
    pollSource(poll, sources, nameIn(dataset)),
    ...corroborationTable(poll, sources, dataset),
  ];
};
