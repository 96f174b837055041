import type { Poll } from "@unionstate/dataset";
import { colours } from "../style/colours.ts";
import { dateText } from "../wording/date-text.ts";
import { quantityText } from "../wording/quantity-text.ts";
import { renderSvg } from "./render-svg.ts";

/** One point of the chart: a share that an answer got in a wave. */
export type Point = {
  readonly answer: string;
  readonly group: string;
  readonly date: string;
  readonly value: number;
  readonly text: string;
  /** Whether it is the answer's last wave, where the line is named. */
  readonly last: boolean;
  /** Points with the same run are joined: a run ends where a wave gives no value. */
  readonly run: string;
};

/** A wave that gives no value for an answer. */
export type Gap = { readonly answer: string; readonly date: string };

/** The points and gaps of a poll. A missing value is a gap in the line, never a point. */
export function pointsOf(poll: Poll): { points: Point[]; gaps: Gap[] } {
  const points: Point[] = [];
  const gaps: Gap[] = [];
  for (const { id: option, label: answer } of poll.options) {
    let run = 0;
    for (const wave of poll.waves) {
      for (const result of wave.results.filter((found) => found.option === option)) {
        const group = poll.subgroups?.find(({ id }) => id === result.subgroup)?.label ?? "Everyone";
        if (result.value?.kind === "exact") {
          const { value } = result.value;
          points.push({
            answer,
            group,
            date: wave.date,
            value,
            text: quantityText(result.value),
            last: wave === poll.waves.at(-1),
            run: `${answer} ${group} ${run}`,
          });
        } else if (result.subgroup === undefined) {
          gaps.push({ answer, date: wave.date });
          run += 1;
        }
      }
    }
  }
  return { points, gaps };
}

/** Shares over the waves as SVG. Answers differ in colour and in the shape of their points. */
export function waveChart({ points, gaps }: ReturnType<typeof pointsOf>): Promise<string> {
  const answers = [...new Set(points.map(({ answer }) => answer))];
  const domain = [0, Math.ceil(Math.max(...points.map(({ value }) => value)) / 10) * 10];
  const dates = [...new Set([...points, ...gaps].map(({ date }) => date))];
  const colour = {
    field: "answer",
    type: "nominal",
    scale: { domain: answers, range: [colours.russia, colours.union] },
    legend: null,
  } as const;
  const shape = {
    field: "answer",
    type: "nominal",
    scale: { domain: answers, range: ["circle", "square"] },
    legend: null,
  } as const;
  const axis = {
    labelOverlap: false,
    values: dates,
    labelExpr: labelExpression(dates),
    labelAngle: 0,
    grid: false,
    tickSize: 5,
  };
  const x = { field: "date", type: "temporal", title: null, axis, scale: { type: "utc", padding: 34 } } as const;
  const y = {
    field: "value",
    type: "quantitative",
    title: "% of those asked",
    scale: { domain },
    axis: { tickCount: 7 },
  } as const;
  const everyone = { filter: 'datum.group === "Everyone"' };
  const subgroup = { filter: 'datum.group !== "Everyone"' };
  return renderSvg({
    width: 330,
    height: 210,
    data: { values: points.map((point) => ({ ...point })) },
    layer: [
      {
        transform: [everyone],
        mark: { type: "line", strokeWidth: 1.6 },
        encoding: { x, y, color: colour, detail: { field: "run" } },
      },
      {
        transform: [everyone],
        mark: { type: "point", filled: true, opacity: 1, size: 55 },
        encoding: { x, y, color: colour, shape },
      },
      {
        transform: [everyone, { filter: "!datum.last" }],
        mark: { type: "text", dy: -11 },
        encoding: { x, y, text: { field: "text" }, color: colour },
      },
      {
        transform: [subgroup],
        mark: { type: "point", filled: false, size: 55, strokeWidth: 1.4, fill: "white", opacity: 1 },
        encoding: { x, y, color: colour, shape },
      },
      {
        transform: [
          { filter: "datum.last" },
          {
            calculate: `datum.text + " " + datum.answer + (datum.group === "Everyone" ? "" : ", " + lower(datum.group))`,
            as: "name",
          },
        ],
        mark: { type: "text", align: "left", dx: 9, dy: 1 },
        encoding: { x, y, text: { field: "name" }, color: colour },
      },
      {
        data: { values: gaps.map(({ answer, date }) => ({ answer, date, note: `${answer}: no value` })) },
        mark: { type: "text", fontStyle: "italic", baseline: "bottom", dy: -3 },
        encoding: { x, y: { datum: 0 }, text: { field: "note" }, color: colour },
      },
    ],
  });
}

// Vega formats dates by the clock of the machine; these labels are ours and depend on no time zone.
function labelExpression(dates: readonly string[]): string {
  const labels = dates.map(
    (date) => `utcFormat(datum.value, "%Y-%m") === "${date}" ? ${JSON.stringify(dateText(date).split(" "))}`,
  );
  return `${labels.join(" : ")} : ""`;
}
