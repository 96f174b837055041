/**
 * The label of any record: one phrase that makes sense alone. Most records have it as `label`, `name` or `title`; that
 * of a relation is the sentence that the pattern of its predicate makes of the names at its ends.
 */
import { paper } from "../paper.ts";
import { certaintyWords, type Sourced } from "./certainty.ts";
import { edtfDays, edtfWords } from "./edtf.ts";

/** The name of an entity, and the article that it takes in a sentence. */
export type EntityName = { readonly name: string; readonly article?: "the" | undefined };

/** What a label can be made of. */
export type Labelled = Sourced & {
  readonly id: string;
  readonly label?: string | undefined;
  readonly name?: string | undefined;
  readonly title?: string | null | undefined;
  readonly number?: unknown;
  readonly URL?: string | undefined;
  readonly subject?: unknown;
  readonly predicate?: string | undefined;
  readonly object?: string | undefined;
  readonly interval?: string | undefined;
};

/** How a predicate reads: see `vocabularies/predicates.ts`. */
export type PredicatePattern = { readonly pattern: string; readonly past: string; readonly lasting?: true };

/**
 * The label of a record of any collection: `Belarus is a member of the Union State (as of 2020)`.
 *
 * @param nameOf the entity of an id; an id that it does not find is written as it is
 * @param patterns how each predicate reads
 */
export function labelFrom(
  record: Labelled,
  nameOf: (id: string) => EntityName | undefined,
  patterns: ReadonlyMap<string, PredicatePattern>,
): string {
  const own = record.label ?? record.name ?? record.title;
  if (own) return own;
  const { subject, predicate, object } = record;
  if (typeof subject === "string" && predicate !== undefined && object !== undefined) {
    return relationSentence({ ...record, subject, object }, nameOf, patterns.get(predicate) ?? plain(predicate));
  }
  if (record.URL !== undefined) return record.URL.replace(/^https?:\/\/(?:www\.)?/, "");
  return typeof record.number === "number" ? `Note ${record.number}` : record.id;
}

/** How a predicate that this version does not have reads. */
const plain = (predicate: string): PredicatePattern => {
  const pattern = `{subject} ${predicate} {object}`;
  return { pattern, past: pattern };
};

type Relation = Sourced & {
  readonly subject: string;
  readonly object: string;
  readonly interval?: string | undefined;
};

/**
 * `Mikhail Babich worked for Russia (August 2018 to April 2019)`: in the past tense where the interval has ended. What
 * had not ended says when that was known: `Belarus is a member of the Customs Union (since 2010, as of 2020)`. What the
 * paper does not state as a fact says so: `Turkey opposes closer contacts (rumoured, as of 2020)`.
 */
function relationSentence(
  relation: Relation,
  nameOf: (id: string) => EntityName | undefined,
  { pattern, past, lasting }: PredicatePattern,
): string {
  const { subject, object, interval } = relation;
  const sentence = (isOver(interval) ? past : pattern)
    .replace("{subject}", () => inSentence(subject, nameOf))
    .replace("{object}", () => inSentence(object, nameOf));
  const remark = [
    certaintyWords(relation, (id) => inSentence(id, nameOf)),
    interval === undefined ? "" : edtfWords(interval),
    lasting || (interval !== undefined && !isOpen(interval)) ? "" : `as of ${paper.year}`,
  ]
    .filter(Boolean)
    .join(", ");
  return sentence.charAt(0).toUpperCase() + sentence.slice(1) + (remark && ` (${remark})`);
}

/** Whether an interval has no end: `1995/..`. */
const isOpen = (interval: string): boolean => edtfDays(interval)?.[1] === null;

/** Whether an interval ended before the year of the paper. */
function isOver(interval: string | undefined): boolean {
  const last = interval === undefined ? undefined : edtfDays(interval)?.[1];
  return typeof last === "string" && Number(last.slice(0, 4)) < paper.year;
}

function inSentence(id: string, nameOf: (id: string) => EntityName | undefined): string {
  const entity = nameOf(id);
  if (!entity) return id;
  return entity.article ? `${entity.article} ${entity.name}` : entity.name;
}
