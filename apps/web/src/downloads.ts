/** The files that the site offers: those of the release and of the brief, under names without a version. */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { collections, released, version } from "@unionstate/dataset";
import { zip } from "@unionstate/files";

/** A file to download. */
export type Download = {
  /** Its name below `/files/`, the same in each version. Example: `unionstate.xlsx`. */
  readonly name: string;
  /** What it is called in a list. Example: `Excel`. */
  readonly caption: string;
  readonly type: string;
  readonly content: Uint8Array<ArrayBuffer>;
};

/** The folder of a package of this repository, wherever the build has put this module. */
const folderOf = (name: string): string =>
  dirname(createRequire(import.meta.url).resolve(`@unionstate/${name}/package.json`));
const release = join(folderOf("dataset"), "release");
const brief = join(folderOf("brief"), "dist");

const read = (path: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(path));

/** The briefs and the book of all records, to be read and printed. */
export const documents: readonly Download[] = [
  { name: "union-state-brief.pdf", caption: "Brief, A4", source: `union-state-brief-${version}.pdf` },
  { name: "union-state-brief-letter.pdf", caption: "Brief, Letter", source: `union-state-brief-${version}-letter.pdf` },
  { name: "union-state-data-book.pdf", caption: "Data book", source: `union-state-data-book-${version}.pdf` },
].map(({ name, caption, source }) => ({ name, caption, type: "application/pdf", content: read(join(brief, source)) }));

/** The data as tables and as a database. */
export const tables: readonly Download[] = [
  {
    name: "unionstate.xlsx",
    caption: "Excel",
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    content: read(join(release, "unionstate.xlsx")),
  },
  { name: "unionstate-csv.zip", caption: "CSV", type: "application/zip", content: csv() },
  {
    name: "unionstate.sqlite",
    caption: "SQLite",
    type: "application/vnd.sqlite3",
    content: read(join(release, "unionstate.sqlite")),
  },
];

/** Each collection with all its fields, as CSV and JSON. The shares of a poll have their own table. */
export const collectionFiles: readonly Download[] = collections.flatMap((collection) => [
  {
    name: `${collection}.csv`,
    caption: "CSV",
    type: "text/csv",
    content: read(
      join(release, "csv", collection === "polls" ? "poll_long.csv" : `${collection.replaceAll("-", "_")}.csv`),
    ),
  },
  {
    name: `${collection}.json`,
    caption: "JSON",
    type: "application/json",
    content: read(join(release, "json", `${collection}.json`)),
  },
]);

/** What the release says about the dataset, in the terms of schema.org. */
export const datasetJsonLd: object = JSON.parse(readFileSync(join(release, "dataset.jsonld"), "utf8"));

function csv(): Uint8Array<ArrayBuffer> {
  const names = readdirSync(join(release, "csv")).toSorted();
  const files = names.map((name) => [name, read(join(release, "csv", name))] as const);
  return new Uint8Array(zip(files, "unionstate-csv", released));
}

/** A size in the unit that needs at most three digits before the point: `174 kB`, `3.8 MB`. */
export const sizeText = (bytes: number): string =>
  bytes <= 999_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
