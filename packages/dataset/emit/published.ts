/** What files of the package and of the release share: descriptions of the dataset, the paper and other files; records. */
import { type Collection, paper, schemaAddress } from "@unionstate/schema";
import manifest from "../package.json" with { type: "json" };
import { bibtexEntry } from "../src/bibtex.ts";
import { dataset, datasetEntry } from "../src/dataset.ts";
import type { Release } from "./format.ts";

/** The dataset, for the descriptions of a release. */
export const about = {
  name: "unionstate",
  title: dataset.title,
  description: `A policy paper on the Union State of Belarus and Russia (${paper.author.given} ${paper.author.family}, ${paper.year}) as validated, typed data: entities, arms deals, deployments, polls, events, statements, relations, claims, sources, and contradictions within the paper. Every fact has its page and footnotes; what the paper does not state is marked as unknown.`,
  url: dataset.url,
  repository: "https://github.com/unionstate/dataset",
  keywords: manifest.keywords,
  creator: dataset.creator,
  licence: {
    name: "CC-BY-4.0",
    title: "Creative Commons Attribution 4.0 International",
    url: "https://creativecommons.org/licenses/by/4.0/",
  },
} as const;

/** The paper as the source of the dataset: its permanent identifier, and its name in descriptions. */
export const source = {
  ...paper,
  iri: `urn:isbn:${paper.isbn.replaceAll("-", "")}`,
  authorName: `${paper.author.given} ${paper.author.family}`,
  citation: `${paper.author.given} ${paper.author.family}, ${paper.title}, ${paper.publisher}, ${paper.year}, ISBN ${paper.isbn}`,
} as const;

/** Other sources of values in the dataset, with their licences. */
export const credits = [
  {
    name: "GeoNames",
    url: "https://www.geonames.org/",
    licence: { name: "CC-BY-4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
    use: "coordinates of places",
  },
  {
    name: "Unicode CLDR",
    url: "https://cldr.unicode.org/",
    licence: { name: "Unicode-3.0", url: "https://www.unicode.org/license.txt" },
    use: "names of states in other languages, by which `find` of the npm package finds them",
  },
] as const;

/** How to credit the dataset and its sources. */
export const attribution = `${about.title}, ${about.licence.name}. Source: ${source.citation}. Coordinates: GeoNames (geonames.org), CC-BY-4.0.`;

/** The permanent address of a record. */
export const recordAddress = (collection: Collection, id: string): string => `${about.url}/${collection}/${id}`;

/** The address of a place in GeoNames, which is its name in linked data as well. */
export const geonamesAddress = (id: number): string => `https://sws.geonames.org/${id}/`;

/** How to cite this version of the dataset, as BibTeX. */
export const bibtexOf = ({ version, released }: Pick<Release, "version" | "released">): string =>
  bibtexEntry(...datasetEntry(version, released, source.citation));

/** A record as it is published: it names its schema by the permanent address instead of a path in this repository. */
export function publishedRecord<R extends { readonly $schema: string }>(collection: Collection, record: R): R {
  return { ...record, $schema: schemaAddress(collection) };
}
