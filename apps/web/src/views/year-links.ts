import type { Chart } from "@unionstate/briefing";

/**
 * The drawing of a chart whose bars name their year in `data-year`, with each bar as a link to the heading of its year,
 * which can be hit at any height. The links are for the pointer: a list of the same years is beside the drawing, for
 * keyboards and screen readers, which read the description of the chart instead.
 *
 * @example linkedYears(chartNamed("dated-records"))
 */
export const linkedYears = ({ svg }: Chart): string =>
  svg
    .replace("<svg ", '<svg aria-hidden="true" ')
    .replace(
      /<rect (x="\S+") y="\S+" (width="\S+") [^>]*data-year="(\d+)"[^>]*\/>/g,
      (bar, x, width, year) =>
        `<a href="#${year}" tabindex="-1">${bar}<rect ${x} y="0" ${width} height="100%" fill="transparent"/></a>`,
    );
