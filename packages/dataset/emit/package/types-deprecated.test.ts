import { fileURLToPath } from "node:url";
import { expect, test, vi } from "vitest";
import { readRecords } from "../read-records.ts";
import { emitTypes } from "./types.ts";

// No field is deprecated today: two are made so here, one of a plain type and one of a type with a name.
vi.mock("@unionstate/schema", async (original) => {
  const schema = await original<typeof import("@unionstate/schema")>();
  return {
    ...schema,
    jsonSchemaOf(name: Parameters<typeof schema.jsonSchemaOf>[0]) {
      const json = schema.jsonSchemaOf(name) as { properties?: Record<string, object> };
      if (name === "polls")
        for (const field of ["title", "question"]) Object.assign(json.properties?.[field] ?? {}, { deprecated: true });
      return json;
    },
  };
});

const root = fileURLToPath(new URL("../../../../", import.meta.url));

test("a field that is deprecated in the schema is so in the types", async () => {
  const { records } = readRecords(`${root}packages/dataset/data`, root);
  const [file] = await emitTypes(records);
  const [, poll = ""] = /export interface Poll \{([\s\S]*?)\n\}/.exec(file?.text ?? "") ?? [];
  const marked = [...poll.matchAll(/@deprecated\n +\*\/\n +readonly (\w+)/g)].map(([, field]) => field);
  expect(marked.toSorted()).toEqual(["question", "title"]);
});
