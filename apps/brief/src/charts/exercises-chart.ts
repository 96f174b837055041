import { type EntityId, type Figure, high, low } from "@unionstate/dataset";
import { belarus, type Dataset, isDerived, russia } from "../dataset.ts";
import { colours } from "../design.ts";
import { initialCapital, quantityText } from "../wording.ts";
import type { Drawing } from "./drawing.ts";
import { type Bar, horizontalBars } from "./horizontal-bars.ts";

const belarusianArmy = "belarusian-army" satisfies EntityId;

type Records = Pick<Dataset, "entities" | "figures">;

/**
 * The troop numbers of the exercises: every figure that counts people and has an exercise as a subject. Within an
 * exercise the order is: the total (the exercise is its only subject), the parts by country (a country or its army is
 * also a subject), figures derived from them, and ranges and limits, which concern the wider operation.
 */
export function exerciseBars({ entities, figures }: Records): Bar[] {
  const exercises = entities.filter(({ kind }) => kind === "exercise").toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const ids = new Set<string>(exercises.map(({ id }) => id));
  return exercises.flatMap(({ id, name }) =>
    figures
      // A figure about several exercises is listed with the first one.
      .filter(({ subject, value }) => subject.find((each) => ids.has(each)) === id && value?.unit === "person")
      .toSorted((a, b) => rank(a) - rank(b) || size(b) - size(a) || (a.id < b.id ? -1 : 1))
      .map((figure) => ({ ...barOf(figure), group: name })),
  );
}

/** The troop numbers of the exercises as bars, by exercise. A derived value is hatched and marked as derived. */
export function exercisesChart(records: Records): Drawing {
  const bars = exerciseBars(records);
  const most = Math.max(0, ...bars.map(({ from, to }) => (to === Number.POSITIVE_INFINITY ? from : to)));
  const end = Math.max(1, Math.ceil(most / 10_000)) * 10_000;
  const step = end > 40_000 ? 20_000 : 10_000;
  const ticks = Array.from({ length: Math.floor(end / step) + 1 }, (_, i) => i * step);
  return {
    ...horizontalBars(bars, { end, ticks, title: "people" }),
    alternative: `Bar chart of troop numbers. ${findingOf(bars)}${bars.map(({ group, label, text }) => `${group}, ${uncapped(label)}: ${uncapped(text)}`).join("; ")}.`,
  };
}

/** The stated totals of the exercises. */
function findingOf(bars: readonly Bar[]): string {
  const totals = bars.filter(({ look }) => look === "outlined").map(({ group, text }) => `${text} for ${group}`);
  return totals.length === 0 ? "" : `Stated totals: ${totals.join(", ")}. `;
}

function barOf(figure: Figure): Bar {
  const { value } = figure;
  if (!value) throw new RangeError(`The figure \`${figure.id}\` has no value to draw.`);
  const [from, to] = [low(value) ?? 0, high(value) ?? Number.POSITIVE_INFINITY];
  const text = initialCapital(quantityText(value).replace(/ (?:person|people)$/, ""));
  return {
    label: figure.label,
    from,
    to,
    open: to > from,
    text: isDerived(figure) ? `${text}, derived` : text,
    colour: colourOf(figure),
    look: isDerived(figure) ? "hatched" : rank(figure) === 0 ? "outlined" : "full",
  };
}

function rank(figure: Figure): number {
  if (figure.value?.kind !== "exact") return 3;
  if (isDerived(figure)) return 2;
  return figure.subject.length === 1 ? 0 : 1;
}

/** The colour of the state whose troops are counted; grey for more than one state. */
function colourOf({ subject }: Figure): string {
  if (subject.includes(belarusianArmy) || subject.includes(belarus)) return colours.belarus;
  return subject.includes(russia) ? colours.russia : colours.quiet;
}

const size = ({ value }: Figure): number => (value ? (high(value) ?? low(value) ?? 0) : 0);

const uncapped = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
