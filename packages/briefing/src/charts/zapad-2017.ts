/** Zapad 2017: the declared troops, those on Belarusian soil, and the estimate as a range, as separate bars on one axis. */
import { type Figure, format, high, low } from "@unionstate/dataset";
import type { Chart } from "../blocks.ts";
import type { Dataset } from "../dataset.ts";
import { isCertain, lessThan, tripled } from "../predicates.ts";
import { prose } from "../prose.ts";
import { references } from "../references.ts";
import { box, colours, drawing, hatched, line, sizes, text, textOnPaper } from "./drawing.ts";
import { inSymbols } from "./quantity-text.ts";
import { shortened, shortName } from "./short-names.ts";
import { linear } from "./time-scale.ts";

const [left, right] = [1, 350];
const barHeight = 40;

const ids = {
  whole: "zapad-2017-troops",
  belarusian: "zapad-2017-belarusian-soldiers",
  russian: "zapad-2017-russian-soldiers",
  estimate: "simultaneous-exercises-2017-troops",
} as const;

export function zapad2017(dataset: Dataset): Chart {
  const { fact, figure, figurePeriod, name } = references(dataset);
  const figures = Object.values(ids).map((id) => dataset.get("figures", id));
  const rows = figures.map((each) => [nameOf(each), amountOf(each), each.id === ids.estimate ? "Estimate" : "Stated"]);
  return {
    id: "zapad-2017",
    title: prose("chart-title")`${name("zapad-2017")} was believed to be part of a much larger operation`.claims(
      isCertain(fact("events/zapad-2017-larger-operation"), "hypothesis"),
      tripled(figure(ids.whole), figure(ids.estimate)),
      lessThan(figure(ids.belarusian), figure(ids.whole)),
      lessThan(figure(ids.russian), figure(ids.whole)),
    ),
    subtitle: prose("chart-subtitle")`Number of troops, ${figurePeriod(ids.whole)}`,
    svg: svgOf(dataset),
    description: `Bars on one axis. ${rows.map(([what, amount]) => `${what}: ${amount}`).join("; ")}.`,
    table: { columns: ["What", "Troops", "Stated or estimate"], rows },
    sources: [
      ...figures.map(({ id }) => `figures/${id}` as const),
      "events/zapad-2017-larger-operation",
      "discrepancies/zapad-2017-soldiers",
      "discrepancies/whose-70000",
    ],
    shortened: shortened(
      dataset,
      figures.map(({ id }) => `figures/${id}` as const),
    ),
    note: prose(
      "chart-note",
    )`Official numbers for Belarusian soil differ. The paper can be read either way: as an estimate of the additional exercises or of the whole operation. Dashed: the range of the estimate.`.claims(
      isCertain(fact("discrepancies/zapad-2017-soldiers")),
      isCertain(fact("discrepancies/whose-70000")),
    ),
  };
}

const nameOf = ({ id }: Figure): string => shortName(`figures/${id}`);

const amountOf = ({ value }: Figure): string => format(value, { style: "words" }).replace(/ people$/, "");

const lowest = ({ value }: Figure): number => low(value) ?? 0;

function svgOf({ get }: Dataset): string {
  const [whole, estimate] = [get("figures", ids.whole), get("figures", ids.estimate)];
  const soldiers = [
    { figure: get("figures", ids.belarusian), colour: colours.belarus },
    { figure: get("figures", ids.russian), colour: colours.russia },
  ];
  const most = high(estimate.value) ?? lowest(estimate);
  const step = 20_000;
  const end = Math.ceil((Math.max(most, lowest(whole)) + 5000) / step) * step;
  const x = linear([0, end], [left, right]);
  const [declared, part, gap] = [18, 76, 27];
  const estimated = part + soldiers.length * gap + 31;
  const base = estimated + barHeight + 8;
  const value = { size: sizes.value + 1, bold: true } as const;
  return drawing(base + 18, [
    ...Array.from({ length: end / step + 1 }, (_, i) => i * step).flatMap((tick) => [
      line([x(tick), declared - 4], [x(tick), base], tick === 0 ? colours.quiet : colours.faint),
      text({
        at: [x(tick), base + 14],
        lines: [tick.toLocaleString("en-GB")],
        anchor: tick === 0 ? "start" : tick === end ? "end" : "middle",
        fill: colours.quiet,
      }),
    ]),
    textOnPaper({ at: [left, 11], lines: [nameOf(whole)], bold: true }),
    box(x(0), declared, x(lowest(whole)) - x(0), barHeight, `fill="${colours.quiet}"`),
    textOnPaper({ ...value, at: [x(lowest(whole)) + 7, declared + barHeight / 2 + 5], lines: [amountOf(whole)] }),
    // Bars of their own from zero, so that no remainder is implied: official numbers divide the whole differently.
    ...soldiers.flatMap(({ figure, colour }, i) => {
      const y = part + i * gap;
      const to = x(lowest(figure));
      const amount = `${inSymbols(figure.value)}\u00a0 `;
      return [
        box(x(0), y, to - x(0), 18, `fill="${colour}"`),
        textOnPaper({ at: [to + 7, y + 13], lines: [`${amount}${nameOf(figure)}`] }),
      ];
    }),
    textOnPaper({ at: [left, estimated - 7], lines: [nameOf(estimate)], bold: true }),
    // What all estimates include, and what only the highest does.
    hatched(x(0), estimated, x(lowest(estimate)) - x(0), barHeight, colours.quiet),
    box(
      x(lowest(estimate)),
      estimated,
      x(most) - x(lowest(estimate)),
      barHeight,
      `fill="${colours.paper}" stroke="${colours.quiet}" stroke-width="1.2" stroke-dasharray="4 2"`,
    ),
    textOnPaper({
      ...value,
      at: [x(lowest(estimate)) - 10, estimated + barHeight / 2 + 5],
      lines: [amountOf(estimate)],
      anchor: "end",
    }),
  ]);
}
