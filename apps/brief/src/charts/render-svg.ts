import { parse, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import { colours } from "../style/colours.ts";

/** Draws a Vega-Lite specification as SVG, in the fonts and colours of the brief. */
export async function renderSvg(spec: TopLevelSpec): Promise<string> {
  const label = { labelFont: "Sans", labelFontSize: 9, labelColor: colours.ink, titleFont: "Sans", titleFontSize: 9 };
  const { spec: vega } = compile({
    ...spec,
    background: "transparent",
    config: {
      font: "Sans",
      view: { stroke: null },
      axis: {
        ...label,
        titleFontWeight: "normal",
        titleColor: colours.quiet,
        domainColor: colours.rule,
        tickColor: colours.rule,
        gridColor: colours.faint,
      },
      text: { font: "Sans", fontSize: 9, color: colours.ink },
    },
  } as TopLevelSpec);
  return new View(parse(vega), { renderer: "none" }).toSVG();
}
