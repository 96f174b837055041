import { createHash } from "node:crypto";
import * as published from "@unionstate/dataset";

const json = Buffer.from(
  `${JSON.stringify(Object.fromEntries(published.collections.map((collection) => [collection, published.list(collection)])), null, 1)}\n`,
);

/** The data of the book, from the public API of the dataset; a separate object, so that tests can replace records. */
export const dataset = {
  armsDeals: published.list("arms-deals"),
  citations: published.list("citations"),
  claims: published.list("claims"),
  deployments: published.list("deployments"),
  discrepancies: published.list("discrepancies"),
  dossiers: published.list("dossiers"),
  entities: published.list("entities"),
  events: published.list("events"),
  figures: published.list("figures"),
  polls: published.list("polls"),
  recommendations: published.list("recommendations"),
  relations: published.list("relations"),
  sections: published.list("sections"),
  statements: published.list("statements"),
  works: published.list("works"),
  paper: published.paper,
  released: published.released,
  version: published.version,
  /** Each collection with the number of its records. */
  counts: published.collections.map((collection) => [collection, published.list(collection).length] as const),
  /** All collections as one JSON text, which is attached to the book. */
  json,
  /** The SHA-256 of that text, in hexadecimal digits. */
  checksum: createHash("sha256").update(json).digest("hex"),
};

/** The data of the book. */
export type Dataset = typeof dataset;

/** A record with evidence. */
type WithEvidence = Extract<published.AnyRecord, { readonly evidence: unknown }>;

/** The order of records in the paper: by the first page of their evidence, then by id. */
export const byPage = (a: WithEvidence, b: WithEvidence): number =>
  Math.min(...pagesOf(a)) - Math.min(...pagesOf(b)) || (a.id < b.id ? -1 : 1);

const pagesOf = ({ evidence }: WithEvidence): number[] => evidence.map(({ page }) => page);

/** The three myths in the order of the paper: by the page of their heading, which is the last of their evidence. */
export const mythsInOrder = (claims: readonly published.Claim[]): published.Claim[] =>
  claims.filter(({ kind }) => kind === "myth").toSorted((a, b) => Math.max(...pagesOf(a)) - Math.max(...pagesOf(b)));

/** A group of records under its title. */
export type Group<R> = { readonly title: string; readonly records: readonly R[] };

/** Records by key, in the order of their first record; keys with fewer than `least` records share the last group. */
export function groupBy<R>(
  records: readonly R[],
  key: (record: R) => string | undefined,
  { least = 1, rest = "Other" }: { readonly least?: number; readonly rest?: string } = {},
): Group<R>[] {
  const groups = new Map<string, R[]>();
  for (const record of records) {
    const title = key(record) ?? rest;
    groups.set(title, [...(groups.get(title) ?? []), record]);
  }
  const large = [...groups].filter(([title, list]) => title !== rest && list.length >= least);
  const titles = new Set(large.map(([title]) => title));
  const others = records.filter((record) => !titles.has(key(record) ?? rest));
  return [
    ...large.map(([title, list]) => ({ title, records: list })),
    ...(others.length > 0 ? [{ title: rest, records: others }] : []),
  ];
}

/** Joins each group that has fewer records than `least` with those after it: `D–E`, `2012–2014`. */
export function joinSmall<R>(groups: readonly Group<R>[], least: number): Group<R>[] {
  const joined: { readonly titles: string[]; readonly records: R[] }[] = [];
  for (const { title, records } of groups) {
    const last = joined.at(-1);
    if (last && last.records.length < least) {
      last.titles.push(title);
      last.records.push(...records);
    } else joined.push({ titles: [title], records: [...records] });
  }
  return joined.map(({ titles, records }) => ({ title: [...new Set([titles[0], titles.at(-1)])].join("–"), records }));
}

/** The title of the first matter that a record is part of. */
export const matterOf = (record: published.AnyRecord): string | undefined => published.dossiers(record)[0]?.title;
