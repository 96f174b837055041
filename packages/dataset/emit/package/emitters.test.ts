import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { records } from "../../test/real-data.ts";
import { emitters } from "./emitters.ts";

const emit = async () => (await Promise.all(emitters.map((emitter) => emitter(records, [])))).flat();
const files = await emit();
const textOf = (path: string): string => files.find((file) => file.path === path)?.text ?? "";

test("every file is emitted once, and always with the same bytes", async () => {
  expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
  expect(await emit()).toEqual(files);
});

test("no file is one that `src/` compiles to", () => {
  const compiled = readdirSync(new URL("../../src", import.meta.url)).map((name) => name.replace(/\.ts$/, ".js"));
  expect(files.filter(({ path }) => compiled.includes(path))).toEqual([]);
});

test("each collection has a module, types and a JSON file", () => {
  const polls = JSON.parse(textOf("polls.json")) as { id: string; $schema: string }[];
  const ids = polls.map(({ id }) => id);
  expect(ids).toContain("two-unions");
  expect(new Set(ids)).toEqual(records.idsOf("polls"));
  expect(polls.every(({ $schema }) => $schema === "https://w3id.org/unionstate/schemas/polls.schema.json")).toBe(true);
  expect(textOf("polls.js")).toContain('import { polls as list } from "./lists.js";');
  expect(textOf("arms-deals.d.ts")).toContain("export declare const armsDeals: readonly ArmsDeal[];");
});
