import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { checkDataset } from "@unionstate/schema";
import { expect, test } from "vitest";
import { filesIn } from "../release/archive.ts";
import { fixedRecords } from "../sandbox/repository.ts";

test("the records of the rehearsal are valid", () => {
  const records = filesIn(fixedRecords).map((file) => ({
    path: `data/${relative(fixedRecords, file)}`,
    text: readFileSync(file, "utf8"),
  }));
  const { problems } = checkDataset({ records });
  expect(problems).toEqual([]);
  expect(records.length).toBeGreaterThan(10);
});
