import { geoDistance } from "d3-geo";
import { colours } from "../style/colours.ts";
import { labelSvg, point } from "./label.ts";
import { mapHeight, mapWidth, type Point, projection } from "./region-map-frame.ts";
import { corridor, facilityMark, townMark } from "./region-map-marks.ts";

/** What stands for a number on the map. */
export type KeyEntry = { readonly number: number; readonly text: string };

/** What stands under the map: its marks explained, a scale, and the key to its numbers in two columns. */
export function legendOf(key: readonly KeyEntry[], gapName: string): { readonly svg: string; readonly height: number } {
  const y = mapHeight + 15;
  const text = (x: number, words: string, baseline = y + 2.6): string =>
    labelSvg({ x, y: baseline, text: words, size: 7.4, fill: colours.ink });
  const rows = Math.ceil(key.length / 2);
  const entries = key.map(({ number, text: words }, i) => {
    const [x, baseline] = [i < rows ? 2 : mapWidth / 2 + 2, y + 20 + (i % rows) * 11];
    return `${labelSvg({ x: x + 6, y: baseline, text: String(number), size: 7.4, bold: true, anchor: "end", fill: colours.ink })}${text(x + 11, words, baseline)}`;
  });
  return {
    svg: [
      facilityMark(7, y, undefined),
      text(16, "military facility, by number"),
      townMark(130, y),
      text(137, "town or city"),
      `<path d="M196,${point(y)}h18" fill="none" ${corridor}/>`,
      `<path d="M196,${point(y)}h18" fill="none" stroke="${colours.quiet}" stroke-width="0.6"/>`,
      text(219, gapName),
      scaleBar(y),
      ...entries,
    ].join(""),
    height: 15 + 20 + rows * 11 - 4,
  };
}

function scaleBar(y: number): string {
  const [x0, y0]: Point = [mapWidth / 2, mapHeight / 2];
  const [from, to] = [projection.invert?.([x0 - 50, y0]), projection.invert?.([x0 + 50, y0])];
  const perPoint = from && to ? (geoDistance(from, to) * 6371) / 100 : 1;
  const [left, length] = [mapWidth - 30 - 200 / perPoint, 200 / perPoint];
  const ticks = [0, 100, 200].map((km) => {
    const x = left + km / perPoint;
    return `<path d="M${point(x)},${point(y - 3)}v3" stroke="${colours.ink}" stroke-width="0.7"/>${labelSvg({ x, y: y + 8, text: km === 200 ? "200 km" : String(km), size: 7, anchor: "middle", fill: colours.ink })}`;
  });
  return `<path d="M${point(left)},${point(y)}h${point(length)}" stroke="${colours.ink}" stroke-width="0.9"/>${ticks.join("")}`;
}
