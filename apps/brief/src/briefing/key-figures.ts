/** Large numbers, each with its unit on the same line where there is room, and what it is below. */
import type { Dataset, KeyFigure, Reference } from "@unionstate/briefing";
import type { Inline, Node } from "../content.ts";
import { keyFigureSizes, smallestKeyFigure } from "./design.ts";
import { inlines, referencesAfter } from "./inlines.ts";

/** Key figures side by side in columns of equal width, each with its text below. */
export function keyFigureRow(dataset: Dataset, figures: readonly KeyFigure[], width: number): Node {
  const gap = 18;
  const column = (width - gap * (figures.length - 1)) / Math.max(1, figures.length);
  const size = Math.min(...figures.map((figure) => sizeOf(figure, column)));
  return {
    columns: figures.map((figure): Node => ({ width: column, stack: keyFigure(dataset, figure, column, size) })),
    columnGap: gap,
  };
}

/** One key figure with its text below. */
export const keyFigure = (dataset: Dataset, figure: KeyFigure, width: number, size = sizeOf(figure, width)): Node[] => [
  ...largeNumber(figure, width, size),
  {
    text: [...inlines(dataset, figure.text.parts), ...referencesAfter(dataset, [figure.text], [figure.value])],
    style: "keyText",
    margin: [0, 2, 0, 0],
  },
];

/** `more than`, `ten` and `years`; `US$`, `600` and `million`: what is around the number is smaller. */
function partsOf({ text }: Reference): { readonly before: string; readonly number: string; readonly unit: string } {
  const [, before = "", word = text, unit = ""] =
    /^((?:about |almost |at least |fewer than |less than |more than |over |up to )?(?:US\$|€)?)(\S+)(.*)$/i.exec(
      text,
    ) ?? [];
  const digit = oneToTen.indexOf(word.toLowerCase());
  return { before, number: digit < 0 ? word : String(digit + 1), unit };
}

/** A number is in figures here, also where a sentence has a word. */
const oneToTen = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** The width of the small letters beside a number, as a share of its size. */
const share = 0.42;

/** The largest size in which the number with its unit fits the width, or the number alone. */
const sizeOf = ({ value }: KeyFigure, width: number): number =>
  keyFigureSizes.find((size) => wholeWidth(value, size) <= width) ??
  keyFigureSizes.find((size) => widthOf(partsOf(value).number, size) <= width) ??
  smallestKeyFigure;

function wholeWidth(value: Reference, size: number): number {
  const { before, number, unit } = partsOf(value);
  return widthOf(number, size) + widthOf(before + unit, size * share);
}

/** A number in large type, with its unit beside it if it fits, otherwise below. */
function largeNumber({ value }: KeyFigure, width: number, size: number): Node[] {
  const { before, number, unit } = partsOf(value);
  const small = (text: string): Inline[] => (text === "" ? [] : [{ text, fontSize: size * share }]);
  const look = { style: "keyFigure" };
  const line = { ...look, fontSize: size, leading: size * 1.05 };
  if (wholeWidth(value, size) <= width) return [{ ...line, text: [...small(before), number, ...small(unit)] }];
  return [
    { ...line, text: [...small(before), number] },
    { ...look, fontSize: size * share, leading: size * share * 1.2, text: unit.trim() },
  ];
}

/** About the width of a semibold text: exact enough to choose a size. */
const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, letter) => sum + (/[.,\s]/.test(letter) ? 0.26 : /[%m]/.test(letter) ? 0.85 : 0.54), 0) * size;
