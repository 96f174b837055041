import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import jsonld, { type JsonLdDocument } from "jsonld";
import { expect, test } from "vitest";
import { releaseFile, releasePath } from "../../test/real-data.ts";

type FileObject = { "@id": string; sha256: string; contentSize: string };
type RecordSet = {
  "@id": string;
  key: { "@id": string }[];
  field: { "@id": string; name: string; references?: { "@id": string }; source: { fileObject: { "@id": string } } }[];
};

const text = releaseFile("croissant.json");
const { distribution, recordSet } = JSON.parse(text) as { distribution: FileObject[]; recordSet: RecordSet[] };

test.each(["croissant.json", "dataset.jsonld"])("%s expands to terms of its vocabularies only", async (path) => {
  const [dataset] = await jsonld.expand(JSON.parse(releaseFile(path)) as JsonLdDocument, {
    base: "https://w3id.org/unionstate/",
  });
  expect(dataset?.["@type"]).toEqual(["http://schema.org/Dataset"]);
  const terms = new Set<string>();
  JSON.stringify(dataset, (key, value) => {
    if (key && Number.isNaN(Number(key)) && !key.startsWith("@")) terms.add(key);
    return value as unknown;
  });
  const vocabularies =
    /^http:\/\/(?:schema\.org\/|mlcommons\.org\/croissant\/|purl\.org\/dc\/terms\/|www\.w3\.org\/ns\/prov#)/;
  expect(terms.size).toBeGreaterThan(10);
  expect([...terms].filter((term) => !vocabularies.test(term))).toEqual([]);
});

test("it has the properties that Croissant 1.1 requires of a dataset", async () => {
  const [dataset = {}] = await jsonld.expand(JSON.parse(text) as JsonLdDocument, {
    base: "https://w3id.org/unionstate/",
  });
  for (const term of ["name", "description", "license", "url", "creator", "datePublished", "version", "distribution"]) {
    expect([term, `http://schema.org/${term}` in dataset]).toEqual([term, true]);
  }
  expect(dataset["http://purl.org/dc/terms/conformsTo"]).toEqual([
    { "@value": "http://mlcommons.org/croissant/1.1", "@language": "en" },
  ]);
});

test("every file is described with its length and checksum", () => {
  expect(distribution.length).toBeGreaterThan(90);
  for (const { "@id": path, sha256, contentSize } of distribution) {
    const bytes = readFileSync(releasePath(path));
    expect([path, contentSize, createHash("sha256").update(bytes).digest("hex")]).toEqual([
      path,
      `${bytes.length} B`,
      sha256,
    ]);
  }
});

test("every field is a column of its file, and refers to another field if at all", () => {
  const fields = new Set(recordSet.flatMap(({ field }) => field.map((one) => one["@id"])));
  expect(fields.size).toBe(recordSet.flatMap(({ field }) => field).length);
  for (const { key, field } of recordSet) {
    for (const one of key) expect(fields).toContain(one["@id"]);
    const [header] = parse(releaseFile(field[0]?.source.fileObject["@id"] ?? ""), { to: 1 }) as string[][];
    expect(field.map(({ name }) => name)).toEqual(header);
    for (const { references } of field) if (references) expect(fields).toContain(references["@id"]);
  }
});
