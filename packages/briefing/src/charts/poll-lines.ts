/**
 * The choice between a union with Russia and the European Union, 2018–2019: shares of the paper as lines with their values,
 * those of other sources as small hollow marks in grey, a missing value as a dashed line, a disputed date as a dotted one,
 * and the young apart.
 */
import { formatDate, high, label, low, type Poll, type Quantity, type Work } from "@unionstate/dataset";
import type { Chart } from "../blocks.ts";
import type { Dataset } from "../dataset.ts";
import { fell, isCertain, rose } from "../predicates.ts";
import { prose } from "../prose.ts";
import { references } from "../references.ts";
import { box, circle, colours, drawing, line, type Point, path, sizes, text, textOnPaper } from "./drawing.ts";
import { inSymbols } from "./quantity-text.ts";
import { linear, spanOf } from "./time-scale.ts";

const [russia, europe] = ["union-with-russia", "european-union"] as const;
const ages = "ages-18-24";

const [height, most] = [260, 70];
const plot = { left: 30, right: 276, top: 14, bottom: 226 };
/** The column of the young. */
const aside = { left: 294, right: 360, mark: 308 };

export function pollLines(dataset: Dataset): Chart {
  const { fact, name, share, waveDate } = references(dataset);
  const poll = dataset.get("polls", "two-unions");
  const [first, last] = [poll.waves[0]?.id ?? "", poll.waves.at(-1)?.id ?? ""];
  const young = youngOf(poll);
  const course = (option: string) => [share(poll.id, first, option), share(poll.id, last, option)] as const;
  const shares = [russia, europe].flatMap((option) => [
    ...sharesOf(poll, option),
    ...outsideShares(dataset, poll, option),
  ]);
  return {
    id: "poll-lines",
    title: prose(
      "chart-title",
    )`In polls of ${waveDate(poll.id, first, "year")}–${waveDate(poll.id, last, "year")}, support for union with ${name("russia")} fell and for the ${name("european-union", "EU")} rose`.claims(
      fell(...course(russia)),
      rose(...course(europe)),
    ),
    subtitle: prose(
      "chart-subtitle",
    )`Binary choice: would Belarusians live better in ${name("european-union")} or in a union with ${name("russia")}? Share of respondents in %`,
    svg: svgOf(poll, shares, young),
    description: descriptionOf(poll, shares, young),
    table: tableOf(poll, shares, young),
    sources: ["polls/two-unions", "discrepancies/first-wave-month"],
    note: prose(
      "chart-note",
    )`Grey, hollow: other sources. A dotted line links the paper’s first shares to the later dates in other sources. Dashed: the paper has no share for the ${name("european-union", "EU")} in ${waveDate(poll.id, "2019-08")}.`.claims(
      isCertain(fact("discrepancies/first-wave-month")),
    ),
  };
}

/** A share, or a bound of one, of everyone who was asked. */
type Share = {
  readonly option: string;
  readonly date: string;
  readonly value: Quantity;
  /** Where another source than the paper gives it: whether it adds to the paper or contradicts the date of a wave. */
  readonly outside: "adds" | "disagrees" | undefined;
  /** Who published that source, or its title. */
  readonly work: string | undefined;
};

/** The shares that the paper states, earliest first. */
function sharesOf(poll: Poll, option: string): readonly Share[] {
  return poll.waves.flatMap(({ date, results }) =>
    results
      .filter((result) => result.option === option && result.subgroup === undefined)
      .flatMap(({ value }) => (value ? [{ option, date, value, outside: undefined, work: undefined }] : [])),
  );
}

/** The shares of other sources that are not in the paper, earliest first. */
function outsideShares({ get }: Dataset, poll: Poll, option: string): readonly Share[] {
  return (poll.corroborations ?? [])
    .flatMap(({ for: fields = [], agreement, value, date, work }): Share[] =>
      fields.includes(option) && value && date && agreement !== "agrees"
        ? [{ option, date, value, outside: agreement, work: outletOf(get("works", work)) }]
        : [],
    )
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

/** Who published a work, such as a newspaper; its title if that is not known. */
const outletOf = (work: Work): string => work["container-title"] ?? label(work);

/** The last share of the European Union among the young. */
type Young = { readonly value: Quantity; readonly group: string; readonly answer: string; readonly date: string };

function youngOf(poll: Poll): Young | undefined {
  const wave = poll.waves.at(-1);
  const value = wave?.results.find(({ option, subgroup }) => option === europe && subgroup === ages)?.value;
  const group = poll.subgroups?.find(({ id }) => id === ages)?.label ?? ages;
  return wave && value ? { value, group, answer: labelOf(poll, europe), date: wave.date } : undefined;
}

const labelOf = (poll: Poll, option: string): string => poll.options.find(({ id }) => id === option)?.label ?? option;

const middleOf = (value: Quantity): number => {
  const [from, to] = [low(value), high(value)];
  return ((from ?? to ?? 0) + (to ?? from ?? 0)) / 2;
};

function svgOf(poll: Poll, shares: readonly Share[], young: Young | undefined): string {
  const dates = poll.waves.map(({ date }) => date);
  const years = dates.map((date) => spanOf(date).from);
  const x = linear([Math.min(...years), Math.max(...years)], [plot.left + 18, plot.right - 40]);
  const y = linear([0, most], [plot.bottom, plot.top]);
  const at = ({ date, value }: Share): Point => [x(spanOf(date).from), y(middleOf(value))];
  const paper = shares.filter(({ outside }) => outside === undefined);
  return drawing(height, [
    ...[0, 20, 40, 60].flatMap((tick) => gridLine(y(tick), tick === 60 ? "60%" : String(tick), tick === 0)),
    ...dates.map((date) => waveLabel(date, x(spanOf(date).from))),
    ...shares.filter(({ outside }) => outside === "disagrees").map((share) => disputedDate(share, paper, at)),
    ...[russia, europe].flatMap((option) => linesOf(poll, option, at)),
    ...shares.filter(({ outside }) => outside).map((share) => mark(at(share), share.option, true)),
    ...paper.map((share) => mark(at(share), share.option, false)),
    ...paper.map((share) => valueLabel(share, at(share), dates)),
    ...paper.filter(({ date }) => date === dates[0]).map((share) => nameLabel(poll, share.option, at(share))),
    ...(young ? youngColumn(young, y(middleOf(young.value))) : []),
  ]);
}

function gridLine(y: number, value: string, isBase: boolean): readonly string[] {
  const colour = isBase ? colours.quiet : colours.faint;
  return [
    line([plot.left, y], [plot.right, y], colour),
    line([aside.left, y], [aside.right, y], colour),
    text({ at: [plot.left - 5, y + 3.2], lines: [value], anchor: "end", fill: colours.quiet }),
  ];
}

/** A wave below the axis: its month over its year. */
function waveLabel(date: string, x: number): string {
  const [month = "", year = ""] = formatDate(date).split(" ");
  return (
    line([x, plot.bottom], [x, plot.bottom + 4], colours.quiet) +
    text({ at: [x, plot.bottom + 15], lines: [month.slice(0, 3), year], anchor: "middle" })
  );
}

/** The lines of an option: solid from share to share, dashed across a wave for which the paper gives none. */
function linesOf(poll: Poll, option: string, at: (share: Share) => Point): readonly string[] {
  const shares = sharesOf(poll, option);
  const waves = poll.waves.map(({ date }) => date);
  return shares.slice(1).map((to, i) => {
    const from = shares[i] ?? to;
    const gap = waves.indexOf(to.date) - waves.indexOf(from.date) > 1;
    return path(
      [at(from), at(to)],
      `fill="none" stroke="${colourOf(option)}" stroke-width="2"${gap ? ' stroke-dasharray="6 4"' : ""}`,
    );
  });
}

/** From the share of a wave to the date at which another source has it. */
function disputedDate(share: Share, paper: readonly Share[], at: (share: Share) => Point): string {
  const [x, y] = at(share);
  const [first] = paper.filter(({ option }) => option === share.option);
  if (!first) return "";
  return line([at(first)[0], y], [x, y], colours.quiet, 1, "1.2 3");
}

const colourOf = (option: string): string => (option === russia ? colours.russia : colours.others);

/** A circle for Russia, a square for the European Union; small, grey and hollow for another source than the paper. */
function mark([x, y]: Point, option: string, hollow: boolean): string {
  const look = hollow
    ? `fill="${colours.paper}" stroke="${colours.quiet}" stroke-width="1"`
    : `fill="${colourOf(option)}" stroke="${colourOf(option)}" stroke-width="1.4"`;
  const radius = hollow ? 2.3 : 3.8;
  return option === russia
    ? circle([x, y], radius, look)
    : box(x - radius + 0.3, y - radius + 0.3, 2 * radius - 0.6, 2 * radius - 0.6, look);
}

/** The share of the paper: above its mark, to its right where the line falls from it, or beside it at the end of the line. */
function valueLabel({ date, option, value }: Share, [x, y]: Point, dates: readonly string[]): string {
  const [isFirst, isLast] = [date === dates[0], date === dates.at(-1)];
  return textOnPaper({
    at: isLast ? [x + 8, y + 4] : isFirst ? [x, y - 9.5] : [x + 5, y - 8],
    lines: [inSymbols(value)],
    anchor: isFirst ? "middle" : "start",
    ...valueStyle(option),
  });
}

const valueStyle = (option: string) => ({ size: sizes.value, bold: true, fill: colourOf(option) });

/** The name of an option, below the beginning of its line. */
function nameLabel(poll: Poll, option: string, [x, y]: Point): string {
  const at: Point = option === russia ? [x - 4, y + 28] : [x - 4, y + 18];
  return text({ at, lines: [labelOf(poll, option)], bold: true, fill: colourOf(option) });
}

/** The share of the young, which belongs to another population: in a column of its own. */
function youngColumn({ value, group, answer, date }: Young, y: number): readonly string[] {
  const label = { anchor: "middle" } as const;
  const middle = (aside.left + aside.right) / 2;
  return [
    mark([aside.mark, y], europe, false),
    textOnPaper({ ...valueStyle(europe), at: [aside.mark + 8, y + 4], lines: [inSymbols(value)], anchor: "start" }),
    textOnPaper({ ...label, at: [middle, y + 18], lines: answer.split(" "), fill: colours.others }),
    text({ ...label, at: [middle, plot.bottom + 15], lines: [group, shortDate(date)] }),
  ];
}

/** `Dec 2019` */
const shortDate = (date: string): string => {
  const [month = "", year = ""] = formatDate(date).split(" ");
  return `${month.slice(0, 3)} ${year}`;
};

function descriptionOf(poll: Poll, shares: readonly Share[], young: Young | undefined): string {
  const courses = [russia, europe].map((option) => {
    const values = poll.waves.map(({ date }) => {
      const share = shares.find((each) => each.option === option && each.date === date && !each.outside);
      return `${share ? inSymbols(share.value) : "no value in the paper"} in ${formatDate(date)}`;
    });
    return `${labelOf(poll, option)}: ${values.join(", ")}.`;
  });
  const others = shares
    .filter(({ outside }) => outside)
    .map(({ option, value, date }) => `${labelOf(poll, option)} ${inSymbols(value)} in ${formatDate(date)}`);
  return [
    "Line chart.",
    ...courses,
    ...(young ? [`${young.group}: ${young.answer} ${inSymbols(young.value)} in ${formatDate(young.date)}.`] : []),
    `Other sources: ${others.join("; ")}.`,
  ].join(" ");
}

const tableOf = (poll: Poll, shares: readonly Share[], young: Young | undefined): Chart["table"] => ({
  columns: ["Answer", "Who", "When", "Share", "Source"],
  rows: [
    ...shares.map(({ option, date, value, work }) => [
      labelOf(poll, option),
      "Everyone",
      formatDate(date),
      inSymbols(value),
      work ?? "The paper",
    ]),
    ...(young ? [[young.answer, young.group, formatDate(young.date), inSymbols(young.value), "The paper"]] : []),
  ],
});
