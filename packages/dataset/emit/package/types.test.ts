import { collections, jsonSchemaOf } from "@unionstate/schema";
import { expect, test } from "vitest";
import { records } from "../../test/real-data.ts";
import { typesText } from "./types.ts";

const text = await typesText(records);

test("a field has the description of its schema", () => {
  const { properties } = jsonSchemaOf("events") as { properties: Record<string, { description: string }> };
  expect(text).toContain(`   * ${properties.evidence?.description}\n`);
});

test("references have the type of their target, and ids are those that exist", () => {
  expect(text).toMatch(/ {2}readonly supplier: EntityId \| null;/);
  const [, union = ""] = /export type PollId =([^;]*);/.exec(text) ?? [];
  expect(union.match(/"[^"]+"/g)).toEqual([...records.idsOf("polls")].map((id) => JSON.stringify(id)));
  // The id of an event is an `EventId`, although the record is a `HistoricalEvent`.
  for (const collection of collections) {
    const [id] = records.idsOf(collection);
    if (id !== undefined) expect(text).toMatch(new RegExp(`export type \\w+Id =[\\s|]*"${id}"`));
  }
});

test("every field of every record has a description", () => {
  const lines = text.split("\n");
  const undocumented = lines.filter(
    (line, index) => /^ +readonly (?!\[)/.test(line) && !lines[index - 1]?.endsWith("*/"),
  );
  expect(undocumented.map((line) => line.trim())).toEqual([]);
});

test("a field shows an example from the data", () => {
  expect(text).toMatch(/Example: `\w[^`]*`\.\n {3}\*\/\n {2}readonly date: EdtfDate \| null;/);
  expect(text).toMatch(/Example: `\d+ million USD`\.\n {3}\*\/\n {2}readonly price: Quantity \| null;/);
});

test("everything is readonly", () => {
  expect(text.match(/^ +(?:[\w$]+|\[.*\])\??: .*$/gm)).toBeNull();
  expect(text.match(/^ +readonly .*: (?!readonly).*\[\].*$/gm)).toBeNull();
});

test("no trace of the generator is left", () => {
  expect(text).not.toContain("Definitions");
});

test("a field that is deprecated in the schema is deprecated in the types", async () => {
  // No field is deprecated today: two are made so here, one of a plain type and one of a named type.
  const deprecated = await typesText(records, (name) => {
    const schema = structuredClone(jsonSchemaOf(name));
    if (name !== "polls") return schema;
    const properties = Object.entries(Object(schema.properties)).map(([field, inner]) => [
      field,
      { ...Object(inner), ...(["label", "question"].includes(field) && { deprecated: true }) },
    ]);
    return { ...schema, properties: Object.fromEntries(properties) };
  });
  const [, poll = ""] = /export interface Poll \{([\s\S]*?)\n\}/.exec(deprecated) ?? [];
  const marked = [...poll.matchAll(/@deprecated\n +\*\/\n +readonly (\w+)/g)].map(([, field]) => field);
  expect(marked.toSorted()).toEqual(["label", "question"]);
});
