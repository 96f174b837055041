import type { Feature, FeatureCollection, Point } from "geojson";
import { type Format, indentedJson, type Release } from "../format.ts";

/** `places.geojson`: the places and facilities with coordinates. */
export const geojson: Format = {
  name: "GeoJSON",
  contents: "places",
  use: "QGIS, Leaflet, D3",
  specification: "RFC 7946",
  *files(release) {
    yield {
      path: "places.geojson",
      mediaType: "application/geo+json",
      description: "The places that the paper names, with coordinates from GeoNames.",
      chunks: () => [indentedJson(places(release))],
    };
  },
};

function places({ records }: Release): FeatureCollection<Point> {
  return {
    type: "FeatureCollection",
    features: records.of("entities").flatMap(({ record }): Feature<Point>[] => {
      if (!("coordinates" in record) || !record.coordinates) return [];
      const { latitude, longitude, geonames } = record.coordinates;
      const { id, kind, name, description, country, evidence } = record;
      return [
        {
          type: "Feature",
          id,
          geometry: { type: "Point", coordinates: [longitude, latitude] },
          properties: { name, kind, description, country, geonames, pages: evidence.map(({ page }) => page) },
        },
      ];
    }),
  };
}
