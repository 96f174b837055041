import type { Entity, EntityId, Relation } from "@unionstate/dataset";
import { mapHeight, mapWidth, type Point, projection } from "./region-map-frame.ts";

/** A town of the data, or a facility, which is drawn at its own coordinates or at those of the town it lies in. */
export type Site = {
  readonly id: EntityId;
  readonly kind: "place" | "facility";
  readonly name: string;
  /** For a facility the town that it is drawn at. */
  readonly town: string | undefined;
  readonly at: Point;
};

/** A place or facility that the map does not show, and why. */
export type NotShown = { readonly name: string; readonly reason: string };

/** The places and facilities of the data: on the map from west to east, and those that are not on it. */
export function sitesOf(
  entities: readonly Entity[],
  relations: readonly Relation[],
): { readonly sites: readonly Site[]; readonly notShown: readonly NotShown[] } {
  const sites: Site[] = [];
  const notShown: NotShown[] = [];
  for (const entity of entities) {
    if (entity.kind !== "place" && entity.kind !== "facility") continue;
    const seat =
      entity.locatedIn ??
      relations.find(({ subject, predicate }) => subject === entity.id && predicate === "located-in")?.object;
    const town = entities.find((other) => other.kind === "place" && other.id === seat);
    const coordinates = entity.coordinates ?? (town?.kind === "place" ? town.coordinates : undefined);
    const at = coordinates && projection([coordinates.longitude, coordinates.latitude]);
    if (!at) notShown.push({ name: entity.name, reason: "no coordinates are recorded for it" });
    else if (!inFrame(at)) notShown.push({ name: entity.name, reason: "it lies outside the map" });
    else sites.push({ id: entity.id, kind: entity.kind, name: entity.name, town: town?.name, at });
  }
  return { sites: sites.toSorted((a, b) => a.at[0] - b.at[0]), notShown };
}

function inFrame([x, y]: Point): boolean {
  return x > 4 && x < mapWidth - 4 && y > 4 && y < mapHeight - 4;
}
