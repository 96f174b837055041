import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { realFiles } from "../test/real-records.ts";
import { jsonSchemaOf } from "./json-schema.ts";
import { recordSchemas } from "./records/record-schemas.ts";
import { type Collection, collections } from "./vocabularies/collection.ts";

// Strict mode refuses every keyword and type that a schema uses loosely.
const ajv = new Ajv2020({ strict: true, allowUnionTypes: false, allErrors: true });
const validators = new Map(collections.map((collection) => [collection, ajv.compile(jsonSchemaOf(collection))]));

const records = realFiles.map(({ path, text }) => {
  const [collection = "", name] = path.split("/");
  return { name, collection: collection as Collection, record: JSON.parse(text) as Record<string, unknown> };
});

const verdicts = (collection: Collection, record: unknown) => ({
  zod: recordSchemas[collection].safeParse(record).success,
  ajv: validators.get(collection)?.(record),
});

/** Ways to break any value: each gives other values to put in its place; `undefined` takes the field away. */
const breakages: readonly ((value: unknown) => unknown[])[] = [
  () => [undefined],
  () => [null, 0, -1, 1.5, "", " ", "No Such Value", true, [], {}],
  (value) => (typeof value === "string" ? [`${value}x`, value.toUpperCase(), `${value} `, value.repeat(70)] : []),
  (value) => (typeof value === "number" ? [String(value), value + 0.5, value * 1000, -value] : []),
  (value) => (Array.isArray(value) ? [[], [...value, ...value], [null], value[0]] : []),
  (value) => (typeof value === "object" && value !== null && !Array.isArray(value) ? [{ ...value, unheardOf: 1 }] : []),
];

/** The record with one value replaced, for every value at every depth. */
function* broken(value: unknown, rebuild: (inner: unknown) => unknown): Generator<unknown> {
  for (const breakage of breakages) for (const other of breakage(value)) yield rebuild(other);
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield* broken(inner, (other) => {
      if (Array.isArray(value)) return rebuild(value.map((item, i) => (String(i) === key ? other : item)));
      const { [key]: _, ...rest } = value as Record<string, unknown>;
      return rebuild(other === undefined ? rest : { ...value, [key]: other });
    });
  }
}

describe("the JSON Schemas, read by an independent validator", () => {
  test.each(collections)("%s: they accept every record that Zod accepts", (collection) => {
    for (const { name, record } of records.filter((entry) => entry.collection === collection)) {
      expect({ name, ...verdicts(collection, record) }).toEqual({ name, zod: true, ajv: true });
    }
  });

  test.each(collections)("%s: both give the same verdict on every record broken in one place", (collection) => {
    // Records of one collection have much in common: every fifth, and each kind of deal, breaks in all ways.
    const kinds = new Set<unknown>();
    const sample = records
      .filter((entry) => entry.collection === collection)
      .filter(({ record }, index) => index % 5 === 0 || (!kinds.has(record.type) && kinds.add(record.type)));
    let refused = 0;
    for (const { record } of sample) {
      for (const mutant of broken(record, (inner) => inner)) {
        const { zod, ajv: other } = verdicts(collection, mutant);
        if (zod !== other) expect({ mutant, zod, ajv: other }).toEqual({ mutant, zod, ajv: zod });
        if (!zod) refused += 1;
      }
    }
    expect(refused > 0).toBe(sample.length > 0);
  });

  test("they have permanent names and say what they are", () => {
    for (const collection of collections) {
      expect(jsonSchemaOf(collection)).toMatchObject({
        $schema: "https://json-schema.org/draft/2020-12/schema",
        $id: `https://w3id.org/unionstate/schemas/${collection}.schema.json`,
        title: expect.any(String),
        description: expect.any(String),
      });
    }
  });

  test("every field of every record says what it means", () => {
    const silent: string[] = [];
    for (const collection of collections) collect(jsonSchemaOf(collection), collection, silent);
    expect(silent).toEqual([]);
  });
});

type Schema = Record<string, unknown>;

// A field speaks for itself, through the definition it refers to, or through both halves of `X or null`.
function collect(schema: Schema, place: string, silent: string[]): void {
  const definitions = (schema.$defs ?? {}) as Record<string, Schema>;
  const speaks = (field: Schema): boolean =>
    typeof field.description === "string" ||
    (typeof field.$ref === "string" && speaks(definitions[field.$ref.split("/").at(-1) ?? ""] ?? {})) ||
    ((field.anyOf as Schema[] | undefined)?.some(speaks) ?? false);
  for (const [name, node] of [[place, schema], ...Object.entries(definitions)] as [string, Schema][]) {
    for (const [key, field] of Object.entries((node.properties ?? {}) as Record<string, Schema>)) {
      if (!speaks(field)) silent.push(`${name}.${key}`);
    }
  }
}
