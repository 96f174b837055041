import type { Entity } from "@unionstate/dataset";
import type { Brief } from "../brief.ts";
import { regionMap } from "../charts/region-map.ts";
import { chapter } from "../parts/chapter.ts";
import { figure } from "../parts/figure.ts";
import { groupTable } from "../parts/group-table.ts";
import type { Cell } from "../parts/inline.ts";
import { get } from "../wording/get.ts";
import type { Section } from "./section.ts";

/** The map: the region, the facilities, bases and places that the paper names, and the gap between Belarus and Kaliningrad. */
export const region: Section = {
  name: "region",
  content: (brief) => {
    const { entities } = brief.dataset;
    const map = regionMap(brief.dataset);
    const shown = [get(entities, "suwalki-gap"), ...map.shown.map((id) => get(entities, id))].toSorted(byName);
    return [
      chapter("The region", "region"),
      figure("The places of the paper, and the corridor between Belarus and Kaliningrad", map, [
        "A facility is drawn at the town that it lies in. ",
        `Not on the map: ${map.notShown.map(({ name, reason }) => `${name} (${reason})`).join("; ")}. `,
        "Borders and coasts: Natural Earth; places: GeoNames.",
      ]),
      groupTable(
        `Places and facilities on the map (${shown.length})`,
        [
          ["Place", 150],
          ["What the paper says of it", "*"],
          ["Page [source]", 78],
        ],
        shown.map((entity) => placeRow(entity, brief)),
      ),
    ];
  },
};

function placeRow(entity: Entity, { sources, records }: Brief): Cell[] {
  return [
    { stack: [{ text: entity.name, bold: true }, records.line(entity)] },
    entity.description ?? "",
    { text: sources.evidence(entity.evidence) },
  ];
}

const byName = (a: Entity, b: Entity): number =>
  a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name < b.name ? -1 : 1;
