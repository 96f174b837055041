import { regionMap } from "../charts/region-map.ts";
import { chapter } from "../parts/chapter.ts";
import { figure } from "../parts/figure.ts";
import type { Section } from "./section.ts";

/** The map: the region, the facilities, bases and places that the paper names, and the gap between Belarus and Kaliningrad. */
export const region: Section = {
  name: "region",
  content: ({ dataset }) => {
    const map = regionMap(dataset);
    return [
      chapter("The region", "region"),
      figure("The places of the paper, and the corridor between Belarus and Kaliningrad", map, [
        map.key.map(({ number, text }) => `${number} ${text}`).join("; "),
        map.key.length > 0 ? ". " : "",
        "Borders and coasts: Natural Earth; places: GeoNames.",
      ]),
      {
        style: "body",
        text: `Not on the map: ${map.notShown.map(({ name, reason }) => `${name} (${reason})`).join("; ")}.`,
      },
    ];
  },
};
