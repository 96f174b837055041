import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { datasetJsonLd, documents, sizeText, tables } from "./downloads.ts";

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
