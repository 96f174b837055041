import { describe, expect, test } from "vitest";
import { findingsAfter, messagesOf, placesOf, realRecords } from "../../test/records.ts";
import { placeGeonames } from "./geonames.ts";

describe("place/geonames", () => {
  test("coordinates with a wrong digit are reported", () => {
    const findings = findingsAfter(placeGeonames, {
      "entities/pabrade": ({ coordinates }) => {
        coordinates.longitude += 1;
      },
    });
    expect(placesOf(findings)).toEqual(["entities/pabrade.json coordinates.longitude"]);
    expect(messagesOf(findings)[0]).toMatch(/^The coordinates are .*, but those of Pabradė \(GeoNames \d+\) are /);
  });

  test("the id of another place, and an unknown one, are reported", () => {
    const [tallinn] = realRecords((name) => name === "entities/tallinn").of("entities");
    const id = tallinn && "coordinates" in tallinn.record ? tallinn.record.coordinates?.geonames : undefined;
    const findings = findingsAfter(
      placeGeonames,
      {
        "entities/pabrade": ({ coordinates }) => (coordinates.geonames = id),
        "entities/riga": ({ coordinates }) => (coordinates.geonames = 1),
      },
      "entities/tallinn",
    );
    expect(placesOf(findings)).toEqual([
      "entities/pabrade.json coordinates.latitude",
      "entities/riga.json coordinates.geonames",
      "entities/tallinn.json coordinates.geonames",
    ]);
  });

  test("the records are accepted", () => {
    expect([...placeGeonames.check(realRecords((name) => name.startsWith("entities/")))]).toEqual([]);
  });
});
