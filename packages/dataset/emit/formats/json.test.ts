import { collections } from "@unionstate/schema";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { records, releaseFile } from "../../test/real-data.ts";

const ajv = new Ajv2020();

describe.each(collections)("%s", (collection) => {
  const list = JSON.parse(releaseFile(`json/${collection}.json`)) as { id: string }[];

  test("has all records, each valid against the schema of the release", () => {
    const valid = ajv.compile(JSON.parse(releaseFile(`schemas/${collection}.schema.json`)) as object);
    expect(list.map(({ id }) => id)).toEqual(records.of(collection).map(({ record }) => record.id));
    for (const record of list) expect([record.id, valid(record), valid.errors]).toEqual([record.id, true, null]);
  });

  test("is valid as a whole against the schema of the list", () => {
    const schema = (name: string) => JSON.parse(releaseFile(`schemas/${name}.schema.json`)) as object;
    const valid = new Ajv2020({ schemas: [schema(collection)] }).compile(schema(`${collection}.list`));
    expect([valid(list), valid.errors]).toEqual([true, null]);
    expect(valid(list[0])).toBe(false);
  });

  test("has the same records in NDJSON", () => {
    const lines = releaseFile(`ndjson/${collection}.ndjson`).trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toEqual(list);
  });
});
