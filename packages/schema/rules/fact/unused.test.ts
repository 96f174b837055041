import { expect, test } from "vitest";
import { checkDataset } from "../../check/check-dataset.ts";
import { briefly, realFiles } from "../../test/real-records.ts";

test("fact/unused: an argument that goes leaves its facts behind", () => {
  const { problems } = checkDataset({
    records: realFiles.filter(({ path }) => path !== "claims/south-ossetia-differs.json"),
  });
  expect(briefly(problems, "fact/unused")).toEqual([
    "events/south-ossetia-agreement-2015.json fact/unused No claim or recommendation rests on this fact.",
    "relations/south-ossetia-party.json fact/unused No claim or recommendation rests on this fact.",
  ]);
});
