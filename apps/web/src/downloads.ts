/** The files that the site offers: those of the release and of the brief, under names without a version. */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { credit, licence } from "@unionstate/briefing";
import * as dataset from "@unionstate/dataset";
import { type Collection, collections, released, version } from "@unionstate/dataset";
import { zip } from "@unionstate/files";
import { csvOf, jsonOf } from "./table/table-files.ts";
import { dealHeadings, dealSteps } from "./views/deal-steps.ts";

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

/** The terms of the data, as files state them. */
export const terms = {
  source: credit(dataset),
  licence: `${licence.name}, ${licence.address}`,
  version,
  filter: "",
} as const;

/** The arms deals with a row for each step. */
const stepFiles: readonly Download[] = (
  [
    ["csv", "CSV", "text/csv", csvOf],
    ["json", "JSON", "application/json", jsonOf],
  ] as const
).map(([extension, caption, type, write]) => ({
  name: `arms-deals-steps.${extension}`,
  caption,
  type,
  content: new TextEncoder().encode(write(dealHeadings, dealSteps(), terms)),
}));

/** The cited works for reference managers, under the names that they have in a release. */
const readingList: readonly Download[] = (
  [
    ["bib", "BibTeX", "application/x-bibtex"],
    ["csl.json", "CSL-JSON", "application/vnd.citationstyles.csl+json"],
    ["ris", "RIS", "application/x-research-info-systems"],
  ] as const
).map(([extension, caption, type]) => ({
  name: `unionstate-works.${extension}`,
  caption,
  type,
  content: read(join(release, `works.${extension}`)),
}));

/** Files under a common name. Example: `reading list`. */
export type DownloadGroup = { readonly caption: string; readonly files: readonly Download[] };

/** The files with all records of a collection. */
export const fullTables = (collection: Collection): readonly DownloadGroup[] => [
  ...(more[collection] ?? []),
  { caption: "full table", files: collectionFiles.filter(({ name }) => name.split(".")[0] === collection) },
];

const more: Partial<Record<Collection, readonly DownloadGroup[]>> = {
  "arms-deals": [{ caption: "each step of the deals", files: stepFiles }],
  works: [{ caption: "reading list", files: readingList }],
};

/** What a record may have several of, so that its table in CSV leaves it to another one; `undefined` without such lists. */
export const listsWithin = (collection: Collection): string | undefined => lists[collection];

const lists: Partial<Record<Collection, string>> = {
  entities: "other names and roles",
  "arms-deals": "steps",
  works: "authors",
  citations: "works",
};

/** All files of the site. */
export const downloads: readonly Download[] = [
  ...documents,
  ...tables,
  ...collectionFiles,
  ...stepFiles,
  ...readingList,
];

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
