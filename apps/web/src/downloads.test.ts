import { globSync, readFileSync } from "node:fs";
import { collections } from "@unionstate/dataset";
import { expect, test } from "vitest";
import { datasetJsonLd, documents, downloads, listsWithin, sizeText, tables } from "./downloads.ts";

test("files have the content of the release and the brief, under names without a version", () => {
  const release = new URL("../../../packages/dataset/release/", import.meta.url);
  const contentOf = new Map([...documents, ...tables].map(({ name, content }) => [name, Buffer.from(content)]));
  expect([...contentOf.keys()]).toEqual([
    "union-state-brief.pdf",
    "union-state-brief-letter.pdf",
    "union-state-data-book.pdf",
    "unionstate.xlsx",
    "unionstate-csv.zip",
    "unionstate.sqlite",
  ]);
  for (const name of ["unionstate.xlsx", "unionstate.sqlite"]) {
    expect(contentOf.get(name)?.equals(readFileSync(new URL(name, release)))).toBe(true);
  }
  for (const { name, content } of documents) expect(Buffer.from(content).toString("latin1", 0, 5), name).toBe("%PDF-");
  expect(contentOf.get("unionstate-csv.zip")?.includes("unionstate-csv/polls.csv")).toBe(true);
});

test("tables of deals have a row for each step, with its price as a number and what others report", () => {
  const file = downloads.find(({ name }) => name === "arms-deals-steps.json");
  const { records, licence } = JSON.parse(Buffer.from(file?.content ?? []).toString());
  expect(licence).toContain("CC BY 4.0");
  const [order, ...others] = records.filter((row: { Address: string }) => /su-30sm-2016$/.test(row.Address));
  expect(others).toEqual([]);
  expect(order).toMatchObject({
    Supplier: "Russia",
    "Recipients or parties": "Belarus",
    Step: "Ordered",
    "Date (EDTF)": "2016-06",
    Number: "12 aircraft",
    "Price, from": 600_000_000,
    Currency: "USD",
    Certainty: "stated",
    Page: "10",
  });
  expect(order["Other reports"]).toMatch(/^Disagrees .*20 June 2017\. \[/);
});

test("tables that leave out lists say so", () => {
  const csv = globSync("*.csv", { cwd: new URL("../../../packages/dataset/release/csv/", import.meta.url) });
  for (const collection of collections.filter((name) => name !== "polls")) {
    const own = collection.replaceAll("-", "_");
    expect(listsWithin(collection) !== undefined, collection).toBe(csv.some((name) => name.startsWith(`${own}_`)));
  }
});

test("the reading list has each work in the formats of reference managers", () => {
  const [bib = "", csl = "[]", ris = ""] = downloads
    .filter(({ name }) => name.startsWith("unionstate-works."))
    .map(({ content }) => Buffer.from(content).toString());
  const ids = JSON.parse(csl).map(({ id }: { id: string }) => id);
  expect(bib.match(/^@\w+\{.*,$/gm)?.length).toBe(ids.length);
  expect(ris.match(/^TY {2}- /gm)?.length).toBe(ids.length);
});

test("the description of the dataset is that of the release", () => {
  expect(datasetJsonLd).toMatchObject({ "@type": "Dataset", license: "https://creativecommons.org/licenses/by/4.0/" });
});

test.each([
  [173_599, "174 kB"],
  [998_900, "999 kB"],
  [999_001, "1.0 MB"],
  [3_760_128, "3.8 MB"],
])("%i bytes are written %s", (bytes, text) => {
  expect(sizeText(bytes)).toBe(text);
});
