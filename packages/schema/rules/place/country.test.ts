import { describe, expect, test } from "vitest";
import { findingsAfter, messagesOf, placesOf } from "../../test/records.ts";
import { placeCountry } from "./country.ts";

describe("place/country", () => {
  test("swapped coordinates are reported", () => {
    const findings = findingsAfter(
      placeCountry,
      {
        "entities/minsk": (place) => {
          Object.assign(place.coordinates, { latitude: 27.56667, longitude: 53.9 });
        },
      },
      "entities/belarus",
    );
    expect(placesOf(findings)).toEqual(["entities/minsk.json coordinates"]);
    expect(findings[0]).toMatchObject({
      message: "The coordinates (latitude 27.56667, longitude 53.9) are outside `belarus`.",
      fix: "Swap latitude and longitude.",
    });
  });

  test("a place in another country is reported", () => {
    const findings = findingsAfter(
      placeCountry,
      {
        "entities/pabrade": (place) => {
          place.country = "finland";
        },
      },
      "entities/finland",
    );
    expect(messagesOf(findings)).toEqual([
      "The coordinates (latitude 54.981, longitude 25.761) are outside `finland`.",
    ]);
  });

  test("swapped coordinates of a place without a country are reported", () => {
    const findings = findingsAfter(placeCountry, {
      "entities/tallinn": ({ coordinates }) => {
        [coordinates.latitude, coordinates.longitude] = [coordinates.longitude, coordinates.latitude];
      },
    });
    expect(placesOf(findings)).toEqual(["entities/tallinn.json coordinates"]);
    expect(messagesOf(findings)).toEqual([
      "The coordinates (latitude 24.75353, longitude 59.43696) are outside every country that the paper names; if swapped, they are inside one.",
    ]);
  });
});
