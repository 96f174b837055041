import { createHash } from "node:crypto";
import * as published from "@unionstate/dataset";
import type { NameOf } from "./wording.ts";

const json = Buffer.from(
  `${JSON.stringify(Object.fromEntries(published.collections.map((collection) => [collection, published.list(collection)])), null, 1)}\n`,
);

/** The data of the brief, from the public API of the dataset; a separate object, so that tests can replace records. */
export const dataset = {
  armsDeals: published.list("arms-deals"),
  citations: published.list("citations"),
  claims: published.list("claims"),
  deployments: published.list("deployments"),
  discrepancies: published.list("discrepancies"),
  entities: published.list("entities"),
  events: published.list("events"),
  figures: published.list("figures"),
  polls: published.list("polls"),
  recommendations: published.list("recommendations"),
  relations: published.list("relations"),
  sections: published.list("sections"),
  statements: published.list("statements"),
  works: published.list("works"),
  cite: published.cite,
  label: published.label,
  paper: published.paper,
  released: published.released,
  version: published.version,
  /** Each collection with the number of its records. */
  counts: published.collections.map((collection) => [collection, published.list(collection).length] as const),
  /** All collections as one JSON text, which is attached to the brief. */
  json,
  /** The SHA-256 of that text, in hexadecimal digits. */
  checksum: createHash("sha256").update(json).digest("hex"),
};

/** The data of the brief. */
export type Dataset = typeof dataset;

type Event = published.RecordOf["events"];

/** An event whose date the paper states. */
export type DatedEvent = Event & { readonly date: string };

export const isDated = (event: Event): event is DatedEvent => event.date !== null;

/** A record with evidence. */
export type WithEvidence = Extract<published.AnyRecord, { readonly evidence: unknown }>;

/** The two states that the paper is about. */
export const [belarus, russia] = ["belarus", "russia"] as const satisfies readonly published.EntityId[];

/** A reason why the brief cannot be made, in a sentence that says what to do about it. */
export class BriefError extends Error {
  override readonly name = "BriefError";
}

/**
 * The record of a list with this id.
 *
 * @throws BriefError if there is none: the brief does not fit this version of the dataset
 */
export function get<R extends { readonly id: string }>(records: readonly R[], id: R["id"]): R {
  const record = records.find((candidate) => candidate.id === id);
  if (!record) {
    throw new BriefError(
      `The brief uses the record \`${id}\`, which is not in the dataset. If the record has a new id, change it in apps/brief/src.`,
    );
  }
  return record;
}

/**
 * The names of entities by id: `european-union` → `European Union`, in a sentence `the European Union`. An unknown id
 * stays as it is.
 */
export function entityNames({ entities }: Pick<Dataset, "entities">, { inSentence = false } = {}): NameOf {
  const names = new Map(
    entities.map(({ id, name, article }) => [String(id), inSentence && article ? `${article} ${name}` : name]),
  );
  return (id) => names.get(id) ?? id;
}

/** The poll that is a numbered figure of the paper. */
export function pollOfFigure({ polls }: Pick<Dataset, "polls">, number: 1 | 2): published.Poll {
  const poll = polls.find(({ figure }) => figure === `figure-${number}`);
  if (!poll)
    throw new BriefError(`The brief redraws figure ${number} of the paper, which no poll of the dataset names.`);
  return poll;
}

/** The three myths in the order of the paper: by the page of their heading, which is the last of their evidence. */
export const mythsInOrder = (claims: readonly published.Claim[]): published.Claim[] =>
  claims.filter(({ kind }) => kind === "myth").toSorted((a, b) => Math.max(...pagesOf(a)) - Math.max(...pagesOf(b)));

/** The order of records in the paper: by the first page of their evidence, then by id. */
export const byPage = (a: WithEvidence, b: WithEvidence): number =>
  Math.min(...pagesOf(a)) - Math.min(...pagesOf(b)) || (a.id < b.id ? -1 : 1);

const pagesOf = ({ evidence }: WithEvidence): number[] => evidence.map(({ page }) => page);

/** Whether the value of a figure is calculated from other values, not stated by the paper. */
export const isDerived = ({ basis = [] }: published.Figure): boolean =>
  basis.some((item) => item.kind === "derived" && item.for.includes("value"));
