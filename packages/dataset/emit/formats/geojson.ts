import type { Feature, FeatureCollection, Point } from "geojson";
import { type Format, indentedJson, type Release } from "../format.ts";
import { geonamesAddress, recordAddress } from "../published.ts";

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
          // Programs such as QGIS drop the id of a feature, but keep its properties.
          properties: {
            id,
            name,
            kind,
            description,
            country,
            geonames,
            geonamesUrl: geonamesAddress(geonames),
            url: recordAddress("entities", id),
            pages: evidence.map(({ page }) => page),
          },
        },
      ];
    }),
  };
}
