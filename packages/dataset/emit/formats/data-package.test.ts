import { existsSync } from "node:fs";
import { Ajv } from "ajv";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import profile from "../../test/data-package-2.0.json" with { type: "json" };
import { releaseFile, releasePath } from "../../test/real-data.ts";

type Field = {
  name: string;
  type: string;
  description?: string;
  constraints?: { required?: boolean; enum?: string[] };
};
type Resource = {
  name: string;
  path: string;
  type: string;
  bytes: number;
  schema: {
    fields: Field[];
    primaryKey: string[];
    foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[];
  };
};

const descriptor: { $schema: string; resources: Resource[] } = JSON.parse(releaseFile("csv/datapackage.json"));
const linesOf = (path: string): string[][] => parse(releaseFile(`csv/${path}`));
const rows = new Map(
  descriptor.resources.map(({ name, path }) => {
    const [header = [], ...lines] = linesOf(path);
    return [name, lines.map((line) => new Map(header.map((column, index) => [column, line[index] ?? ""])))];
  }),
);

/** What a cell of each type of Table Schema looks like. */
const forms: Record<string, (cell: string) => boolean> = {
  string: () => true,
  date: (cell) => /^\d{4}-\d\d-\d\d$/.test(cell),
  integer: (cell) => /^-?\d+$/.test(cell),
  number: (cell) => /^-?\d+(\.\d+)?$/.test(cell),
  boolean: (cell) => cell === "TRUE" || cell === "FALSE",
};

test("it is valid against the profile of Data Package 2.0, which includes Table Schema", () => {
  expect(descriptor.$schema).toBe("https://datapackage.org/profiles/2.0/datapackage.json");
  const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(profile);
  validate(descriptor);
  expect(validate.errors ?? []).toEqual([]);
  const [resource] = descriptor.resources;
  validate({ ...descriptor, resources: [{ ...resource, schema: { fields: [{ name: "id", type: "text" }] } }] });
  expect(validate.errors).not.toBeNull();
});

test("every resource is a file of the release", () => {
  expect(new Set(descriptor.resources.map(({ name }) => name)).size).toBe(descriptor.resources.length);
  for (const { path, type } of descriptor.resources) {
    expect(type).toBe("table");
    expect(existsSync(releasePath(`csv/${path}`))).toBe(true);
  }
});

test("the results of polls refer to waves, options and subgroups of the same poll", () => {
  const { foreignKeys } = descriptor.resources.find(({ name }) => name === "polls_waves_results")?.schema ?? {};
  expect(foreignKeys?.map(({ fields, reference }) => [...fields, reference.resource, ...reference.fields])).toEqual([
    ["record", "polls", "id"],
    ["record", "wave", "polls_waves", "record", "id"],
    ["record", "option", "polls_options", "record", "id"],
    ["record", "subgroup", "polls_subgroups", "record", "id"],
  ]);
});

describe.each(descriptor.resources)("$name", ({ name, path, schema }) => {
  const table = rows.get(name) ?? [];

  test("has the columns that the schema lists, with values of their types", () => {
    expect(schema.fields.map((field) => field.name)).toEqual(linesOf(path)[0]);
    for (const field of schema.fields) {
      for (const row of table) {
        const cell = row.get(field.name) ?? "";
        if (cell === "") expect([field.name, field.constraints?.required ?? false]).toEqual([field.name, false]);
        else expect([field.name, cell, forms[field.type]?.(cell)]).toEqual([field.name, cell, true]);
        if (cell !== "" && field.constraints?.enum) expect(field.constraints.enum).toContain(cell);
      }
    }
  });

  test("has a unique key, and every foreign key exists", () => {
    const keyIn = (row: ReadonlyMap<string, string>, fields: readonly string[]) =>
      fields.map((field) => row.get(field)).join("\0");
    expect(new Set(table.map((row) => keyIn(row, schema.primaryKey))).size).toBe(table.length);
    for (const { fields, reference } of schema.foreignKeys ?? []) {
      const known = new Set(rows.get(reference.resource)?.map((row) => keyIn(row, reference.fields)));
      const dangling = table.filter(
        (row) => fields.every((field) => row.get(field) !== "") && !known.has(keyIn(row, fields)),
      );
      expect([fields, dangling]).toEqual([fields, []]);
    }
  });
});
