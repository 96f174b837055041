import { formatDate, type Poll } from "@unionstate/dataset";
import { scaleLinear } from "d3-scale";
import { colours } from "../design.ts";
import { quantityText } from "../wording.ts";
import { spanOf } from "./date-span.ts";
import { boxSvg, type Drawing, drawingSvg, labelOnWhiteSvg, labelSvg, lineSvg, point } from "./drawing.ts";

/** One point of the chart: the share of an answer in a wave. */
export type Point = {
  readonly answer: string;
  readonly group: string;
  readonly date: string;
  readonly value: number;
  readonly text: string;
  /** Whether it is the last wave, where the line is labelled. */
  readonly last: boolean;
  /** Points of the same run are joined: a run ends at a wave without a value. */
  readonly run: string;
};

/** A wave without a value for an answer. */
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

const [width, height] = [458, 226];
const plot = { left: 34, right: 300, top: 10, bottom: 196 };
const size = 8.4;

/** Shares over the waves. Answers differ in colour and in the shape of their points; a gap breaks the line. */
export function waveChart({ points, gaps }: ReturnType<typeof pointsOf>): Drawing {
  const answers = [...new Set(points.map(({ answer }) => answer))];
  const top = Math.ceil(Math.max(10, ...points.map(({ value }) => value)) / 10) * 10;
  const dates = [...new Set([...points, ...gaps].map(({ date }) => date))].toSorted();
  const x = scaleLinear([yearOf(dates[0] ?? ""), yearOf(dates.at(-1) ?? "")], [plot.left + 26, plot.right - 14]);
  const y = scaleLinear([0, top], [plot.bottom, plot.top]);
  const at = ({ date, value }: Point): [number, number] => [x(yearOf(date)), y(value)];
  const colourOf = (answer: string): string => (answers.indexOf(answer) === 0 ? colours.russia : colours.union);
  const everyone = points.filter(({ group }) => group === "Everyone");
  const lines = Map.groupBy(everyone, ({ run }) => run);
  const named = points.filter(({ last, group }) => last || group !== "Everyone");
  const parts = [
    ...y.ticks(6).flatMap((tick) => [
      lineSvg(plot.left, y(tick), plot.right, y(tick), tick === 0 ? colours.rule : colours.faint),
      labelSvg({
        x: plot.left - 6,
        y: y(tick) + 2.8,
        text: `${tick}%`,
        size: 8,
        anchor: "end",
        fill: colours.quiet,
      }),
    ]),
    ...dates.flatMap((date) => dateSvg(date, x(yearOf(date)))),
    ...[...lines.values()].map((run) => {
      const path = run.map((one, i) => `${i === 0 ? "M" : "L"}${at(one).map(point).join(" ")}`).join("");
      return `<path d="${path}" fill="none" stroke="${colourOf(run[0]?.answer ?? "")}" stroke-width="1.6"/>`;
    }),
    ...everyone
      .filter(({ last }) => !last)
      .map((one) => {
        const [middle, beside] = at(one);
        return labelOnWhiteSvg({
          x: middle,
          y: beside - 7.5,
          text: one.text,
          size,
          anchor: "middle",
          fill: colourOf(one.answer),
        });
      }),
    ...points.map((one) => mark(at(one), answers.indexOf(one.answer), colourOf(one.answer), one.group === "Everyone")),
    ...spacedOut(named.map((one) => ({ one, y: at(one)[1] }))).map(({ one, y: middle }) =>
      labelOnWhiteSvg({ x: at(one)[0] + 8, y: middle + 2.9, text: nameOf(one), size, fill: colourOf(one.answer) }),
    ),
    ...gaps.map(({ answer, date }, i) =>
      labelOnWhiteSvg({
        x: x(yearOf(date)),
        y: plot.bottom - 5 - i * 10.5,
        text: `${answer}: no value`,
        size: 8,
        anchor: "middle",
        italic: true,
        fill: colourOf(answer),
      }),
    ),
  ];
  return {
    svg: drawingSvg(width, height, parts),
    width,
    height,
    alternative: `Line chart of shares in % of respondents. ${answers.map((answer) => courseOf(everyone.filter((one) => one.answer === answer))).join("")}${[
      ...points.map(
        (one) =>
          `${one.answer}${one.group === "Everyone" ? "" : `, ${one.group.toLowerCase()}`}, ${formatDate(one.date)}: ${one.text}`,
      ),
      ...gaps.map(({ answer, date }) => `${answer}, ${formatDate(date)}: no value`),
    ].join("; ")}.`,
  };
}

/** `European Union rose from 20.2% in January 2018 to 32% in December 2019. ` */
function courseOf(points: readonly Point[]): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first === last) return "";
  const verb = last.value > first.value ? "rose" : last.value < first.value ? "fell" : "went";
  return `${first.answer} ${verb} from ${first.text} in ${formatDate(first.date)} to ${last.text} in ${formatDate(last.date)}. `;
}

/** A wave on the axis: its month over its year. */
function dateSvg(date: string, middle: number): string[] {
  const [month = "", year = ""] = formatDate(date).split(" ");
  const label = { x: middle, size: 8, anchor: "middle", fill: colours.ink } as const;
  return [
    lineSvg(middle, plot.bottom, middle, plot.bottom + 4, colours.rule),
    labelSvg({ ...label, y: plot.bottom + 13, text: month.slice(0, 3) }),
    labelSvg({ ...label, y: plot.bottom + 23, text: year }),
  ];
}

/** Labels keep a line's height between them: those too near to the one above move down. */
function spacedOut<Named extends { readonly y: number }>(names: readonly Named[]): Named[] {
  let last = Number.NEGATIVE_INFINITY;
  return names
    .toSorted((a, b) => a.y - b.y)
    .map((name) => {
      last = Math.max(name.y, last + 10.5);
      return { ...name, y: last };
    });
}

/** Circles and squares, filled for everyone and hollow for a subgroup. */
function mark([x, y]: [number, number], kind: number, colour: string, filled: boolean): string {
  const look = `fill="${filled ? colour : "white"}" stroke="${colour}" stroke-width="1.3"`;
  return kind === 0
    ? `<circle cx="${point(x)}" cy="${point(y)}" r="3.4" ${look}/>`
    : boxSvg({ x: x - 3.1, y: y - 3.1, width: 6.2, height: 6.2 }, look);
}

const nameOf = ({ text, answer, group }: Point): string =>
  `${text} ${answer}${group === "Everyone" ? "" : `, ${group.toLowerCase()}`}`;

/** The place of a wave on the axis of years: its beginning. */
const yearOf = (date: string): number => spanOf(date).from;
