import { type Figure, high, low } from "@unionstate/dataset";
import type { Dataset } from "../dataset.ts";
import { colours } from "../style/colours.ts";
import { initialCapital } from "../wording/initial-capital.ts";
import { quantityText } from "../wording/quantity-text.ts";
import type { Drawing } from "./drawing.ts";
import { type Bar, horizontalBars } from "./horizontal-bars.ts";

type Records = Pick<Dataset, "entities" | "figures">;

/**
 * The troop numbers of the exercises: every figure that counts persons and has an exercise as its subject. Within an
 * exercise the whole comes first (its only subject is the exercise), then its parts by country (a country or its army
 * is a subject, too), then what is derived from them, then what is known as a range or a limit: the wider operation.
 */
export function exerciseBars({ entities, figures }: Records): Bar[] {
  const exercises = entities.filter(({ kind }) => kind === "exercise").toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const ids = new Set<string>(exercises.map(({ id }) => id));
  return exercises.flatMap(({ id, name }) =>
    figures
      // A number of several exercises stands with the one that is named first.
      .filter(({ subject, value }) => subject.find((each) => ids.has(each)) === id && value?.unit === "{person}")
      .toSorted((a, b) => rank(a) - rank(b) || size(b) - size(a) || (a.id < b.id ? -1 : 1))
      .map((figure) => ({ ...barOf(figure), group: name })),
  );
}

/** The troop numbers of the exercises as bars, by exercise. A derived value is hatched, and says that it is derived. */
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

/** What the paper gives for each exercise as a whole, side by side. */
function findingOf(bars: readonly Bar[]): string {
  const wholes = bars.filter(({ look }) => look === "outlined").map(({ group, text }) => `${text} for ${group}`);
  return wholes.length === 0 ? "" : `Stated as the whole: ${wholes.join(", ")}. `;
}

function barOf(figure: Figure): Bar {
  const { measure, value } = figure;
  if (!value) throw new RangeError(`The figure \`${figure.id}\` has no value, and so no bar.`);
  const [from, to] = [low(value) ?? 0, high(value) ?? Number.POSITIVE_INFINITY];
  const text = initialCapital(quantityText(value).replace(/ (?:person|people)$/, ""));
  return {
    label: initialCapital(measure),
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

/** By whose troops they are; grey where those of more than one state are counted. */
function colourOf({ subject }: Figure): string {
  if (subject.includes("belarusian-army") || subject.includes("belarus")) return colours.belarus;
  return subject.includes("russia") ? colours.russia : colours.quiet;
}

const isDerived = ({ basis = [] }: Figure): boolean =>
  basis.some((item) => item.kind === "derived" && item.for.includes("value"));

const size = ({ value }: Figure): number => (value ? (high(value) ?? low(value) ?? 0) : 0);

const uncapped = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
