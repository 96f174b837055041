import type { Chart } from "@unionstate/briefing";

/**
 * The drawing of a chart whose bars name their year in `data-year`, with each bar as a link to the heading of its year.
 * The links are for the pointer: a list of the same years is beside the drawing, for keyboards and screen readers.
 *
 * @example linkedYears(chartNamed("dated-records"))
 */
export const linkedYears = ({ svg }: Chart): string =>
  svg
    .replace("<svg ", '<svg aria-hidden="true" ')
    .replace(/<rect [^>]*data-year="(\d+)"[^>]*\/>/g, (bar, year) => `<a href="#${year}" tabindex="-1">${bar}</a>`);
