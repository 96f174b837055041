import { readFileSync } from "node:fs";
import { Parser, Store } from "n3";
import { describe, expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { records, releaseFile } from "../../test/real-data.ts";
import { coverageOf } from "../coverage.ts";
import { about, source } from "../published.ts";
import { vocabularies } from "../rdf.ts";

const address =
  /^https:\/\/github\.com\/unionstate\/dataset\/releases\/download\/%40unionstate%2Fdataset%40[^/]+\/unionstate-/;

test("the coverage is that of the records", () => {
  const { years, states, box } = coverageOf(records);
  const dates = records.of("events").flatMap(({ record }) => record.date?.match(/^\d{4}/g) ?? []);
  expect(dates.length).toBeGreaterThan(50);
  for (const year of dates) expect([year, year >= years.from && year <= years.to]).toEqual([year, true]);
  expect(states).toContainEqual({ name: "Belarus", iso3166: "BY" });
  for (const { record } of records.of("entities")) {
    if (record.kind !== "place" || !record.coordinates) continue;
    const { latitude, longitude } = record.coordinates;
    expect(latitude >= box.south && latitude <= box.north && longitude >= box.west && longitude <= box.east).toBe(true);
  }
});

describe("dataset.jsonld", () => {
  const dataset = JSON.parse(releaseFile("dataset.jsonld")) as {
    name: string;
    description: string;
    temporalCoverage: string;
    distribution: { name: string; contentUrl: string; encodingFormat: string }[];
    isBasedOn: { name: string }[];
  };

  test("has what Google Dataset Search requires and recommends", () => {
    expect(dataset.description.length).toBeGreaterThan(50);
    expect(dataset.description.length).toBeLessThan(5000);
    expect(Object.keys(dataset)).toEqual(
      expect.arrayContaining(
        "name url sameAs identifier version license creator publisher citation keywords temporalCoverage spatialCoverage isAccessibleForFree distribution".split(
          " ",
        ),
      ),
    );
    expect(dataset.temporalCoverage).toMatch(/^\d{4}\/\d{4}$/);
    for (const { name, contentUrl, encodingFormat } of dataset.distribution) {
      expect([name, contentUrl]).toEqual([name, expect.stringMatching(address)]);
      expect(encodingFormat).toMatch(/^\w+\/[\w.+-]+$/);
    }
  });

  test("credits the paper and GeoNames", () => {
    expect(dataset.isBasedOn.map(({ name }) => name)).toEqual(
      expect.arrayContaining([expect.stringContaining("Union State of Belarus and Russia"), "GeoNames"]),
    );
  });
});

test.each(["datacite.json", ".zenodo.json"])("%s has no identifier that does not exist, and no placeholder", (path) => {
  const text = releaseFile(path);
  expect(text).not.toMatch(/10\.\d{4,}|doi|null|"": |TODO|XXXX|: ""/i);
  expect(text).toContain("978-609-8281-00-2");
  expect(text).toContain("https://www.geonames.org/");
});

test("datacite.json has what DataCite requires, except the DOI", () => {
  const deposit = JSON.parse(releaseFile("datacite.json")) as { relatedIdentifiers: { relatedIdentifier: string }[] };
  expect(Object.keys(deposit)).toEqual(
    expect.arrayContaining(["types", "creators", "titles", "publisher", "publicationYear", "schemaVersion"]),
  );
  expect(deposit.relatedIdentifiers.filter(({ relatedIdentifier }) => address.test(relatedIdentifier)).length).toBe(
    (JSON.parse(releaseFile("dataset.jsonld")) as { distribution: unknown[] }).distribution.filter(
      (one) => !JSON.stringify(one).includes("datacite"),
    ).length + 2,
  );
});

test("dcat.ttl has a licence and an address for every distribution", () => {
  const store = new Store(new Parser({ format: "text/turtle" }).parse(releaseFile("dcat.ttl")));
  const dataset = "https://w3id.org/unionstate";
  const distributions = store.getObjects(dataset, `${vocabularies.dcat}distribution`, null);
  expect(distributions.length).toBeGreaterThan(20);
  for (const one of distributions) {
    expect(one.value).toMatch(address);
    for (const property of [
      `${vocabularies.dcterms}license`,
      `${vocabularies.dcat}downloadURL`,
      `${vocabularies.dcat}mediaType`,
    ]) {
      expect([one.value, property, store.countQuads(one, property, null, null)]).toEqual([one.value, property, 1]);
    }
  }
  const dumps = store.getObjects(dataset, `${vocabularies.void}dataDump`, null).map(({ value }) => value);
  expect(dumps.map((value) => value.split("-").at(-1))).toEqual(
    expect.arrayContaining(["records.ttl", "records.jsonld"]),
  );
});

test("CITATION.cff has the addresses, version and licence of the other descriptions", () => {
  const citation = readFileSync(new URL("../../../../CITATION.cff", import.meta.url), "utf8");
  const { version, released } = manifest;
  for (const line of [
    "cff-version: 1.2.0",
    "type: dataset",
    `title: ${about.title}`,
    `url: ${about.url}`,
    `repository-code: ${about.repository}`,
    `license: ${about.licence.name}`,
    `version: ${version}`,
    `date-released: "${released}"`,
    `    isbn: ${source.isbn}`,
    "  - type: data\n    title: GeoNames",
  ]) {
    expect(citation).toContain(`${line}\n`);
  }
});
