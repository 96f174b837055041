import { describe, expect, test } from "vitest";
import { briefly, problemsAfter } from "../../test/real-records.ts";

describe("place/country", () => {
  test("latitude and longitude that are swapped are told", () => {
    expect(
      briefly(
        problemsAfter({
          "entities/minsk": (record) => {
            record.coordinates = { ...record.coordinates, latitude: 27.56667, longitude: 53.9 };
          },
        }),
        "place/country",
      ),
    ).toEqual(["entities/minsk.json place/country 27.56667 north, 53.9 east does not lie in `belarus`."]);
  });

  test("a place in another country is told", () => {
    expect(
      briefly(
        problemsAfter({
          "entities/vilnius": (record) => {
            record.country = "finland";
          },
        }),
        "place/country",
      ),
    ).toEqual(["entities/vilnius.json place/country 54.68916 north, 25.2798 east does not lie in `finland`."]);
  });

  test("so they are in a place that names no country", () => {
    const problems = problemsAfter({
      "entities/narva": ({ coordinates }) => {
        [coordinates.latitude, coordinates.longitude] = [coordinates.longitude, coordinates.latitude];
      },
    });
    expect(briefly(problems, "place/country")).toEqual([
      "entities/narva.json place/country 28.19028 north, 59.37722 east lies in none of the countries that we know; the other way round it does.",
    ]);
  });
});
