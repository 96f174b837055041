import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import { parse } from "csv-parse/sync";
import jsonld, { type JsonLdDocument } from "jsonld";
import { expect, test } from "vitest";
import { releaseFile, releasePath } from "../../test/real-data.ts";

type FileObject = {
  "@id": string;
  contentUrl: string;
  containedIn?: { "@id": string };
  sha256?: string;
  contentSize?: string;
};
type Field = {
  "@id": string;
  name: string;
  references?: { "@id": string };
  source?: { fileObject: { "@id": string }; extract: { column: string } };
};
type RecordSet = {
  "@id": string;
  dataType?: string;
  key: { "@id": string }[];
  field: Field[];
  data?: { [field: string]: string }[];
};

const text = releaseFile("croissant.json");
const { distribution, recordSet } = JSON.parse(text) as { distribution: FileObject[]; recordSet: RecordSet[] };

test.each(["croissant.json", "dataset.jsonld"])("%s expands to terms of its vocabularies only", async (path) => {
  const [dataset] = await jsonld.expand(JSON.parse(releaseFile(path)) as JsonLdDocument, {
    base: "https://w3id.org/unionstate/",
    // The context of schema.org, as far as it is needed, without the network.
    documentLoader: async (url) => ({
      documentUrl: url,
      document: url === "https://schema.org/" ? { "@context": { "@vocab": "http://schema.org/" } } : {},
    }),
  });
  expect(dataset?.["@type"]).toEqual(["http://schema.org/Dataset"]);
  const terms = new Set<string>();
  JSON.stringify(dataset, (key, value) => {
    // The values of an enumeration are JSON.
    if (key === "@value" && typeof value === "object") return undefined;
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

test("it is cited as BibTeX", () => {
  const { citeAs } = JSON.parse(text) as { citeAs: string };
  const [item] = new Cite(citeAs).data;
  expect(item).toMatchObject({ title: "The Union State dataset", URL: "https://w3id.org/unionstate" });
});

test("every file is described with its length and checksum, and where to download it or its archive", () => {
  const files = distribution.filter(({ sha256 }) => sha256);
  const archives = distribution.filter(({ sha256 }) => !sha256);
  expect(files.length).toBeGreaterThan(90);
  for (const { "@id": path, sha256, contentSize, contentUrl, containedIn } of files) {
    const bytes = readFileSync(releasePath(path));
    expect([path, contentSize, createHash("sha256").update(bytes).digest("hex")]).toEqual([
      path,
      `${bytes.length} B`,
      sha256,
    ]);
    if (containedIn) {
      expect(archives.map((archive) => archive["@id"])).toContain(containedIn["@id"]);
      expect(contentUrl).toBe(`${containedIn["@id"].replace(".zip", "")}/${path}`);
    } else expect(contentUrl).toMatch(/^https:\/\/github\.com\/unionstate\/dataset\/releases\/download\//);
  }
  for (const { contentUrl } of archives) expect(contentUrl).toMatch(/^https:\/\/github\.com\/.*\.zip$/);
});

test("every field is a column of its file, and refers to another field if at all", () => {
  const fields = new Set(recordSet.flatMap(({ field }) => field.map((one) => one["@id"])));
  expect(fields.size).toBe(recordSet.flatMap(({ field }) => field).length);
  for (const { key, field, dataType } of recordSet) {
    for (const one of key) expect(fields).toContain(one["@id"]);
    for (const { references } of field) if (references) expect(fields).toContain(references["@id"]);
    if (dataType === "sc:Enumeration") continue;
    const [header] = parse(releaseFile(field[0]?.source?.fileObject["@id"] ?? ""), { to: 1 }) as string[][];
    expect(field.map(({ name }) => name)).toEqual(header);
  }
});

test("a column with a vocabulary refers to its values, and has no other", () => {
  const valuesOf = new Map(
    recordSet.flatMap(({ field: [field], data }) => (field && data ? [[field["@id"], data] as const] : [])),
  );
  expect(valuesOf.size).toBeGreaterThan(10);
  const columns = recordSet.flatMap(({ field }) =>
    field.filter(({ references }) => valuesOf.has(references?.["@id"] ?? "")),
  );
  expect(columns.length).toBeGreaterThan(valuesOf.size);
  for (const { "@id": id, references, source } of columns) {
    const rows: { [column: string]: string }[] = parse(releaseFile(source?.fileObject["@id"] ?? ""), { columns: true });
    const found = rows.flatMap((row) => (row[source?.extract.column ?? ""] ?? "").split("|")).filter(Boolean);
    const allowed = valuesOf.get(references?.["@id"] ?? "")?.flatMap((value) => Object.values(value));
    expect([id, found.filter((value) => !allowed?.includes(value))]).toEqual([id, []]);
  }
});
