/** What files of the package and of the release share: descriptions of the dataset, the paper and other files; records. */
import { type Collection, paper, schemaAddress } from "@unionstate/schema";
import manifest from "../package.json" with { type: "json" };
import type { WrittenFile } from "./format.ts";

/** The dataset, for the descriptions of a release. */
export const about = {
  name: "unionstate",
  title: "The Union State dataset",
  description: `A policy paper on the Union State of Belarus and Russia (${paper.author.given} ${paper.author.family}, ${paper.year}) as validated, typed data: entities, arms deals, deployments, polls, events, statements, relations, claims, sources, and contradictions within the paper. Every fact has its page and footnotes; what the paper does not state is marked as unknown.`,
  url: "https://w3id.org/unionstate",
  keywords: manifest.keywords,
  creator: manifest.author,
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

/** Files of the release in the terms of schema.org. */
export const downloads = (files: readonly WrittenFile[]) =>
  files.map(({ path, mediaType, description, bytes, sha256 }) => ({
    name: path,
    description,
    contentUrl: path,
    encodingFormat: mediaType.replace(/;.*/, ""),
    contentSize: `${bytes} B`,
    sha256,
  }));

/** A record as it is published: it names its schema by the permanent address instead of a path in this repository. */
export function publishedRecord<R extends { readonly $schema: string }>(collection: Collection, record: R): R {
  return { ...record, $schema: schemaAddress(collection) };
}
