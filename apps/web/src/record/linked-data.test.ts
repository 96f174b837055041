import { get, version } from "@unionstate/dataset";
import { expect, test } from "vitest";
import { linkedData } from "./linked-data.ts";

test("a record as linked data has the licence and the version of the dataset", () => {
  expect(linkedData(get("polls", "two-unions"))).toMatchObject({
    "@id": "polls/two-unions",
    "void:inDataset": {
      "@id": "https://w3id.org/unionstate",
      "dcterms:license": { "@id": "https://creativecommons.org/licenses/by/4.0/" },
      "dcat:version": version,
    },
  });
});
