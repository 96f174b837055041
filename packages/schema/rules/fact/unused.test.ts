import { expect, test } from "vitest";
import { checkFiles } from "../../check/check-files.ts";
import { briefly, realFiles } from "../../test/real-records.ts";

test("fact/unused: an argument that goes leaves its facts behind", () => {
  const { problems } = checkFiles(realFiles.filter(({ path }) => path !== "claims/south-ossetia-differs.json"));
  expect(briefly(problems, "fact/unused")).toEqual([
    "events/south-ossetia-agreement-2015.json fact/unused No claim or recommendation rests on this fact.",
    "relations/south-ossetia-party.json fact/unused No claim or recommendation rests on this fact.",
  ]);
});
