import { type Box, labelBox } from "./label.ts";

/** A label or a shape of a drawing, the room that it takes, and its attributes. */
export type Drawn = {
  readonly shape: string;
  readonly text: string;
  readonly box: Box;
  readonly look: Readonly<Record<string, string>>;
};

/** What a drawing draws, read back from its SVG, for tests. */
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

// `M1 2H3` stands for the corners 1 2 and 3 2: the paths of the charts have no curves and no relative steps.
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
