import { type Box, collide, type Drawing, labelBox, minFontSize } from "../src/charts/drawing.ts";

/**
 * What is visibly wrong with a drawing: a part outside it, a label over another label or over a mark, small type, and
 * SVG that the typesetter or the archival format does not support. Empty if nothing is wrong.
 */
export function faultsOf({ svg, width, height }: Drawing): string[] {
  const parts = readDrawing(svg);
  const labels = parts.filter(({ shape }) => shape === "text");
  // White boxes and a background as wide as the drawing are not marks. A white label is the number within its mark.
  const marks = parts.filter(
    ({ shape, look, box }) =>
      /rect|circle|polygon/.test(shape) && !/^(?:white|none)$/.test(look.fill ?? "") && box.right - box.left < width,
  );
  const outside = parts
    .filter(({ box }) => !(box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height))
    .map((part) => `${nameOf(part)} is outside the drawing`);
  const over = labels.flatMap((label, i) =>
    [...labels.slice(i + 1), ...marks]
      .filter((other) => collide(label.box, other.box))
      .filter(({ shape }) => shape === "text" || label.look.fill !== "white")
      .map((other) => `${nameOf(label)} overlaps ${nameOf(other)}`),
  );
  const small = labels
    .filter(({ look }) => !(Number(look["font-size"]) >= minFontSize) || look["font-family"] !== "Sans")
    .map((label) => `${nameOf(label)} is too small or in another font`);
  const unsupported = [
    ...svg.matchAll(/<(?!\/|svg |g>|path |rect |circle |line |polygon |text )[^>]*>|opacity|rgba| style=/g),
  ].map(([found]) => `${found} is not supported`);
  return [...outside, ...over, ...small, ...unsupported];
}

/** What a function returns in another time zone. */
export function inTimeZone<Result>(zone: string, make: () => Result): Result {
  const own = process.env.TZ;
  process.env.TZ = zone;
  try {
    return make();
  } finally {
    if (own === undefined) delete process.env.TZ;
    else process.env.TZ = own;
  }
}

const nameOf = ({ shape, text, box }: Drawn): string =>
  text === "" ? `${shape} at ${box.left}, ${box.top}` : `“${text}”`;

/** A label or a shape of a drawing, its edges and its attributes. */
export type Drawn = {
  readonly shape: string;
  readonly text: string;
  readonly box: Box;
  readonly look: Readonly<Record<string, string>>;
};

/** The parts of a drawing, read back from its SVG. */
export const readDrawing = (svg: string): readonly Drawn[] =>
  [...svg.matchAll(/<(text|rect|circle|line|polygon|path) ([^>]*?)\/?>(?:([^<]*)<\/text>)?/g)].map(
    ([, shape = "", attributes = "", text = ""]) => {
      const look = Object.fromEntries(
        [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
      );
      return { shape, text, look, box: boxOf(shape, look, text) };
    },
  );

const anchors = ["start", "middle", "end"] as const;

function boxOf(shape: string, look: Readonly<Record<string, string>>, text: string): Box {
  const value = (key: string): number => Number(look[key]);
  switch (shape) {
    case "text":
      return labelBox({
        x: value("x"),
        y: value("y"),
        text,
        size: value("font-size"),
        anchor: anchors.find((anchor) => anchor === look["text-anchor"]) ?? "start",
        bold: look["font-weight"] === "bold",
        fill: "",
      });
    case "rect":
      return around([
        [value("x"), value("y")],
        [value("x") + value("width"), value("y") + value("height")],
      ]);
    case "circle":
      return around([
        [value("cx") - value("r"), value("cy") - value("r")],
        [value("cx") + value("r"), value("cy") + value("r")],
      ]);
    case "line":
      return around([
        [value("x1"), value("y1")],
        [value("x2"), value("y2")],
      ]);
    default:
      return around(corners(look.points ?? look.d ?? ""));
  }
}

// `M1 2H3` has the corners 1 2 and 3 2: the paths of the charts have no curves and no relative steps.
function corners(path: string): [number, number][] {
  let y = 0;
  return [...path.matchAll(/(H?)(-?[\d.]+)(?:[ ,](-?[\d.]+))?/g)].map(([, across, x, next]) => {
    y = across ? y : Number(next);
    return [Number(x), y];
  });
}

function around(points: readonly (readonly [number, number])[]): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}
