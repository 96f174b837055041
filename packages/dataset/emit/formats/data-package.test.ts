import { existsSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { releaseFile, releasePath } from "../../test/real-data.ts";

type Field = {
  name: string;
  type: string;
  delimiter?: string;
  itemType?: string;
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

const descriptor = JSON.parse(releaseFile("csv/datapackage.json")) as { $schema: string; resources: Resource[] };
const rows = new Map(
  descriptor.resources.map(({ name, path }) => [
    name,
    parse(releaseFile(`csv/${path}`), { columns: true }) as Record<string, string>[],
  ]),
);

/** What a cell of each type of Table Schema looks like. */
const forms: Record<string, (cell: string, field: Field) => boolean> = {
  string: () => true,
  date: (cell) => /^\d{4}-\d\d-\d\d$/.test(cell),
  integer: (cell) => /^-?\d+$/.test(cell),
  number: (cell) => Number.isFinite(Number(cell)),
  boolean: (cell) => cell === "true" || cell === "false",
  object: (cell) => cell.startsWith("{") && typeof JSON.parse(cell) === "object",
  array: (cell) => Array.isArray(JSON.parse(cell)),
  list: (cell, { delimiter = ",", itemType = "string" }) =>
    cell.split(delimiter).every((item) => item !== "" && forms[itemType]?.(item, { name: "", type: itemType })),
};

test("it is a Data Package of version 2, with names and paths that the standard allows", () => {
  expect(descriptor.$schema).toBe("https://datapackage.org/profiles/2.0/datapackage.json");
  expect(new Set(descriptor.resources.map(({ name }) => name)).size).toBe(descriptor.resources.length);
  for (const { name, path, type } of descriptor.resources) {
    expect(name).toMatch(/^[-a-z0-9._/]+$/);
    expect(type).toBe("table");
    expect(existsSync(releasePath(`csv/${path}`))).toBe(true);
  }
});

describe.each(descriptor.resources)("$name", ({ name, schema }) => {
  const table = rows.get(name) ?? [];

  test("has the columns that the schema lists, with values of their types", () => {
    const [header = []] = parse(releaseFile(`csv/${descriptor.resources.find((one) => one.name === name)?.path}`), {
      to: 1,
    }) as string[][];
    expect(schema.fields.map((field) => field.name)).toEqual(header);
    for (const field of schema.fields) {
      for (const row of table) {
        const cell = row[field.name] ?? "";
        if (cell === "") expect(field.constraints?.required ?? false).toBe(false);
        else expect([field.name, cell, forms[field.type]?.(cell, field)]).toEqual([field.name, cell, true]);
        if (cell !== "" && field.constraints?.enum) expect(field.constraints.enum).toContain(cell);
      }
    }
  });

  test("has a unique key, and every foreign key exists", () => {
    const keys = table.map((row) => schema.primaryKey.map((field) => row[field]).join("\0"));
    expect(new Set(keys).size).toBe(table.length);
    for (const { fields, reference } of schema.foreignKeys ?? []) {
      const ids = new Set(rows.get(reference.resource)?.map((row) => row[reference.fields[0] ?? ""]));
      const dangling = table.map((row) => row[fields[0] ?? ""]).filter((cell) => cell !== "" && !ids.has(cell));
      expect([fields, dangling]).toEqual([fields, []]);
    }
  });
});
