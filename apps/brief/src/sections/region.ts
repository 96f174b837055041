import type { Entity } from "@unionstate/dataset";
import { chapter, figure, ruledTable } from "../blocks.ts";
import { type MapPlaces, regionMap } from "../charts/region-map.ts";
import type { Cell } from "../content.ts";
import { belarus, get } from "../dataset.ts";
import { recordLine } from "../references.ts";
import type { Brief, Section } from "../section.ts";

/** The state in the centre of the map, and the features that it shows besides towns and facilities. */
const places = {
  centre: belarus,
  exclave: "kaliningrad",
  gap: "suwalki-gap",
  gapBetween: ["poland", "lithuania"],
  sea: "baltic-sea",
} as const satisfies MapPlaces;

/** The map: facilities, bases and places that the paper names, and the gap between Belarus and Kaliningrad. */
export const region: Section = {
  name: "region",
  content: (brief) => {
    const { entities } = brief.dataset;
    const map = regionMap(brief.dataset, places);
    const shown = [get(entities, places.gap), ...map.shown.map((id) => get(entities, id))].toSorted(byName);
    return [
      chapter("The region", "region"),
      figure("Places named in the paper, and the corridor between Belarus and Kaliningrad", map, [
        "Each facility is drawn at its town. ",
        `Not on the map: ${map.notShown.map(({ name, reason }) => `${name} (${reason})`).join("; ")}. `,
        "Borders and coasts: Natural Earth; places: GeoNames.",
      ]),
      ruledTable(
        [
          ["Place", 150],
          ["What the paper says", "*"],
          ["Page [source]", 78],
        ],
        shown.map((entity) => placeRow(entity, brief)),
        { title: `Places and facilities on the map (${shown.length})` },
      ),
    ];
  },
};

function placeRow(entity: Entity, { sources }: Brief): Cell[] {
  return [
    { stack: [{ text: entity.name, bold: true }, recordLine(entity)] },
    entity.description,
    { text: sources.evidence(entity.evidence) },
  ];
}

const byName = (a: Entity, b: Entity): number =>
  a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name < b.name ? -1 : 1;
