import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { emitters } from "./package/emitters.ts";
import { readRecords } from "./read-records.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));

async function release(): Promise<Map<string, string>> {
  const { records } = readRecords(`${root}packages/dataset/data`, root);
  const files = (await Promise.all(emitters.map((emit) => emit(records)))).flat();
  expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
  return new Map(files.map(({ path, text }) => [path, text]));
}

test("two builds give the same bytes", async () => {
  expect(await release()).toEqual(await release());
});

test("each collection comes as a module, its types and JSON", async () => {
  const files = await release();
  const polls = JSON.parse(files.get("polls.json") ?? "") as { id: string; $schema: string }[];
  const ids = polls.map(({ id }) => id);
  expect(ids).toContain("two-unions");
  expect(ids).toEqual(ids.toSorted());
  expect(polls.every(({ $schema }) => $schema === "https://w3id.org/unionstate/schemas/polls.schema.json")).toBe(true);
  expect((files.get("polls.js") ?? "").match(/^import .*$/gm)).toEqual(['import { frozen } from "./frozen.js";']);
  expect(files.get("arms-deals.d.ts")).toContain("export declare const armsDeals: readonly ArmsDeal[];");
});
