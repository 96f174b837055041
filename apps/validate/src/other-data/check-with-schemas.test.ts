import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { TextFile } from "@unionstate/schema";
import { describe, expect, test } from "vitest";
import { realFiles, root } from "../../test/real-data.ts";
import { checkWithSchemas, type SchemaFile } from "./check-with-schemas.ts";

const ours: SchemaFile[] = readdirSync(join(root, "schemas")).map((name) => ({
  path: `schemas/${name}`,
  schema: JSON.parse(readFileSync(join(root, "schemas", name), "utf8")),
}));

const fileOf = (name: string): TextFile => {
  const file = realFiles.find(({ path }) => path.endsWith(`${name}.json`));
  if (!file) throw new Error(`There is no ${name}.`);
  return file;
};

/** What is told of a record after a word of its text was replaced. */
function told(name: string, from: string, to: string): string[] {
  const file = fileOf(name);
  const text = file.text.replace(from, to);
  expect(text).not.toBe(file.text);
  return checkWithSchemas([{ ...file, text }], ours).map(
    ({ line, rule, message, fix }) => `${line} ${rule} ${message}${fix ? ` ${fix}` : ""}`,
  );
}

const deal = "arms-deals/russia-belarus-su-30sm-2016";

describe("data with schemas of its own", () => {
  test("is valid if its schemas say so: the records of this dataset by its own", () => {
    expect(checkWithSchemas(realFiles, ours)).toEqual([]);
  });

  test("a wrong word of a union is told once, with the words there are", () => {
    expect(told(deal, '"type": "purchase"', '"type": "purchas"')).toEqual([
      "4 shape/value `purchas` is not a value of `type`. Did you mean `purchase`?",
    ]);
  });

  test("a fault inside one alternative is told of that alternative alone", () => {
    expect(told(deal, '"category": "aircraft"', '"category": "aircarft"')).toEqual([
      expect.stringMatching(/^\d+ shape\/value `aircarft` is not a value of `category`\. Did you mean `aircraft`\?$/),
    ]);
  });

  test("a missing field, an unknown one, a wrong type, a wrong form: each at its line", () => {
    expect(told("events/milk-war-2009", '"title"', '"tittle"')).toEqual([
      expect.stringMatching(/^1 shape\/missing `title` is missing\. Add it\.$/),
      expect.stringMatching(/^5 shape\/unknown-field `tittle` is not a field here\. Did you mean `title`\?$/),
    ]);
    expect(told("events/milk-war-2009", '"date": "2009"', '"date": 2009')).toEqual([
      expect.stringMatching(/^6 shape\/type `date` is `2009`, not of the type string\.$/),
    ]);
    expect(told("events/milk-war-2009", '"date": "2009"', '"date": "last year"')).toEqual([
      expect.stringMatching(/^6 shape\/format `last year` has not the form that `date` takes\.$/),
    ]);
  });

  test("a key that stands twice is named", () => {
    expect(told("events/milk-war-2009", '"date": "2009"', '"date": "2009",\n  "date": "2009"')).toEqual([
      expect.stringMatching(/json\/duplicate-key `date` stands twice/),
    ]);
  });

  test("a folder without a schema, and a schema that is none, are said", () => {
    const file = { path: "data/birds/robin.json", text: "{}" };
    expect(checkWithSchemas([file], ours)[0]?.message).toBe("There is no schema for this file.");
    expect(() => checkWithSchemas([file], [{ path: "birds.schema.json", schema: { type: "bird" } }])).toThrow(
      "`birds.schema.json` is no JSON Schema",
    );
  });

  test("an alternative with formats is checked, too", () => {
    const schema = { type: "object", properties: { at: { type: "string", format: "date" } } };
    const file = { path: "birds/robin.json", text: '{ "at": "2026-02-30" }' };
    expect(checkWithSchemas([file], [{ path: "birds.schema.json", schema }])).toMatchObject([
      { line: 1, rule: "shape/format", message: "`2026-02-30` has not the form that `at` takes." },
    ]);
  });
});
