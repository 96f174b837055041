import type { Drawing } from "./drawing.ts";
import { touch } from "./label.ts";
import { type Drawn, readDrawing } from "./read-drawing.ts";

/**
 * What is wrong with a drawing at first sight, for tests: a part that lies outside it, a label over another or over a
 * mark, and what the PDF's reader of SVG or its archival form does not take. None if it is empty.
 */
export function faultsOf({ svg, width, height }: Drawing): string[] {
  const parts = readDrawing(svg);
  const labels = parts.filter(({ shape }) => shape === "text");
  const marks = parts.filter(({ shape, look }) => /rect|circle|polygon/.test(shape) && look.fill !== "white");
  const outside = parts
    .filter(({ box }) => !(box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height))
    .map((part) => `${nameOf(part)} lies outside the drawing`);
  const over = labels.flatMap((label, i) =>
    [...labels.slice(i + 1), ...marks]
      .filter((other) => touch(label.box, other.box))
      .map((other) => `${nameOf(label)} lies over ${nameOf(other)}`),
  );
  const small = labels
    .filter(({ look }) => !(Number(look["font-size"]) >= 7.5) || look["font-family"] !== "Sans")
    .map((label) => `${nameOf(label)} is too small or of another family`);
  const foreign = [
    ...svg.matchAll(/<(?!\/|svg |g>|path |rect |circle |line |polygon |text )[^>]*>|opacity|rgba| style=/g),
  ].map(([found]) => `${found} is not taken`);
  return [...outside, ...over, ...small, ...foreign];
}

const nameOf = ({ shape, text, box }: Drawn): string =>
  text === "" ? `${shape} at ${box.left}, ${box.top}` : `“${text}”`;
