import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { realFiles } from "../test/records.ts";
import { type Collection, collections } from "../vocabularies/collection.ts";
import { jsonSchemaOf } from "./json-schema.ts";
import { publishedSchemas, type SchemaName } from "./record-schemas.ts";

// Strict mode refuses every keyword and type that a schema uses loosely.
const ajv = new Ajv2020({ strict: true, allowUnionTypes: false, allErrors: true });
const names = Object.keys(publishedSchemas) as SchemaName[];
const validators = new Map(names.map((name) => [name, ajv.compile(jsonSchemaOf(name))]));

const records = realFiles.map(({ path, text }) => {
  const [collection = "", name] = path.split("/");
  return { name, collection: collection as Collection, record: JSON.parse(text) as Record<string, unknown> };
});

const verdicts = (name: SchemaName, value: unknown) => ({
  zod: publishedSchemas[name].safeParse(value).success,
  ajv: validators.get(name)?.(value),
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
      .filter(({ record }, index) => index % 5 === 0 || (!kinds.has(record.kind) && kinds.add(record.kind)));
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

  test("redirects: both give the same verdict, on a valid list and on every list damaged in one place", () => {
    const [from, to, reason, since] = ["polls/a", "polls/two-unions", "One question had two ids.", "1.1.0"];
    const list = [
      { from, kind: "moved", to, reason, since },
      { from, kind: "split", to: [to, "polls/b"], reason, since: "next" },
      { from, kind: "withdrawn", reason, since: "2.0.0-next.1" },
    ];
    expect(verdicts("redirects", list)).toEqual({ zod: true, ajv: true });
    for (const mutant of broken(list, (inner) => inner)) {
      const { zod, ajv: other } = verdicts("redirects", mutant);
      expect({ mutant, zod, ajv: other }).toEqual({ mutant, zod, ajv: zod });
    }
  });

  test("they have permanent names and say what they are", () => {
    for (const name of names) {
      expect(jsonSchemaOf(name)).toMatchObject({
        $schema: "https://json-schema.org/draft/2020-12/schema",
        $id: `https://w3id.org/unionstate/schemas/${name}.schema.json`,
        title: expect.any(String),
        description: expect.any(String),
      });
    }
  });

  test("every field of every record says what it means", () => {
    const silent: string[] = [];
    for (const name of names) collect(jsonSchemaOf(name), name, silent);
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
