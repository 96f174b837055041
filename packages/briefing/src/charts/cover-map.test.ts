import * as dataset from "@unionstate/dataset";
import { expect, test } from "vitest";
import { changed } from "../../test/changed.ts";
import { textsIn } from "../../test/drawn.ts";
import { coverMap } from "./cover-map.ts";

test("names the two states, their neighbours and the gap as the dataset does", () => {
  expect(textsIn(coverMap(dataset).svg)).toEqual(
    expect.arrayContaining([
      "Belarus",
      "Russia",
      "Kaliningrad",
      "Poland",
      "Lithuania",
      "Latvia",
      "Ukraine",
      "Suwałki gap",
    ]),
  );
  const renamed = changed("entities", "latvia", (record) => {
    record.name = "Republic of Latvia";
  });
  expect(textsIn(coverMap(renamed).svg)).toContain("Republic of Latvia");
});
