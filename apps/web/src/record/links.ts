import {
  type AnyRecord,
  type Collection,
  collectionOf,
  type Dossier,
  dossiers,
  get,
  isRecordOf,
  list,
  references,
  sources,
  type Work,
} from "@unionstate/dataset";
import { nameOf, pathOf } from "../site.ts";
import { allRecords, type Line, listLine, type Piece, recordNamed, textOf } from "./line.ts";
import { referenceLine } from "./passages.ts";
import { collectionName, inWords, recordNoun } from "./words.ts";

/** Records under a heading, as links. Long lists are folded. */
export type RecordList = {
  readonly heading: string;
  readonly groups: readonly RecordGroup[];
  /** Whether the order of the records matters. */
  readonly isOrdered?: true;
  /** How many more there are, if only the most relevant are listed, and the page with all of their collection. */
  readonly others?: { readonly count: number; readonly page: Piece };
};

/** Records of one collection; without a name if the heading or the order says more. */
export type RecordGroup = { readonly name?: string; readonly lines: readonly Line[] };

/** The records that a record is made of or argues from: the lists that are its main content. */
export function contentsOf(record: AnyRecord): readonly RecordList[] {
  if (isRecordOf("dossiers", record))
    return [
      {
        heading: "Records on this topic, in the suggested reading order",
        groups: [
          {
            lines: record.records.map(recordNamed).map((member) => listLine(member, recordNoun(collectionOf(member)))),
          },
        ],
        isOrdered: true,
      },
    ];
  if (isRecordOf("sections", record)) return sectionContents(record);
  if (isRecordOf("works", record)) return workContents(record);
  const [grounds, concerns, answers] = [
    "restsOn" in record ? (record.restsOn ?? []) : [],
    "concerns" in record ? record.concerns : [],
    references(record)
      .from.filter(({ field }) => field === "answers")
      .map((reference) => reference.record),
  ];
  const answering = (stance: "for" | "against" | undefined): readonly AnyRecord[] =>
    answers.filter((claim) => ("stance" in claim ? claim.stance : undefined) === stance);
  return [
    named(`What this ${isRecordOf("claims", record) ? "claim" : "advice"} rests on`, grounds),
    named("Records affected", concerns),
    grouped("Arguments for this claim", answering("for"), false),
    grouped("Arguments against this claim", answering("against"), false),
    grouped("What the paper concludes about this claim", answering(undefined), false),
  ].filter(({ groups }) => groups.length > 0);
}

/**
 * The topics that a record is part of. For an entity also those with several records about it, and the open questions and
 * claims about these records, those with most of them first.
 */
export function topicsOf(record: AnyRecord): readonly RecordList[] {
  if (!isRecordOf("entities", record)) {
    return [unnamed("Topics", dossiers(record))].filter(({ groups }) => groups.length > 0);
  }
  const about = new Set([nameOf(record), ...references(record).from.map((reference) => nameOf(reference.record))]);
  const mostRelevant = <Item extends AnyRecord>(
    heading: string,
    records: readonly Item[],
    partsOf: (item: Item) => readonly string[],
    atLeast: number,
  ): RecordList => {
    const found = records
      .map((item) => {
        const parts = partsOf(item);
        const isDirect = about.has(nameOf(item)) || parts.includes(nameOf(record));
        return { item, isDirect, count: parts.filter((name) => about.has(name)).length };
      })
      .filter(({ isDirect, count }) => isDirect || count >= atLeast)
      .toSorted((a, b) => Number(b.isDirect) - Number(a.isDirect) || b.count - a.count);
    const [collection] = found.map(({ item }) => collectionOf(item));
    const count = found.length - maxRelevant;
    return {
      ...unnamed(
        heading,
        found.slice(0, maxRelevant).map(({ item }) => item),
      ),
      ...(collection && count > 0 && { others: { count, page: collectionLink(collection) } }),
    };
  };
  const noun = record.kind === "media" ? "medium" : inWords(record.kind);
  return [
    mostRelevant("Topics", list("dossiers"), (dossier) => dossier.records, 2),
    mostRelevant(`Discrepancies about this ${noun}`, list("discrepancies"), ({ concerns }) => concerns, 1),
    mostRelevant(
      `Claims that rest on records about this ${noun}`,
      list("claims"),
      (claim) => ("restsOn" in claim ? (claim.restsOn ?? []) : []),
      1,
    ),
  ].filter(({ groups }) => groups.length > 0);
}

/** Few records of the data are central to so much that a list of all of it would be of use. */
const maxRelevant = 12;

const collectionLink = (collection: Collection): Piece => ({
  text: `all ${collectionName(collection).toLowerCase()}`,
  href: pathOf(`${collection}/`),
});

/** The records that refer to a record, by collection, where the page does not list them already. */
export function referringTo(record: AnyRecord): readonly RecordList[] {
  if (isRecordOf("sections", record) || isRecordOf("works", record)) return [];
  // The page of an entity lists its claims and discrepancies above.
  const above: readonly Collection[] = isRecordOf("entities", record) ? ["claims", "discrepancies"] : [];
  const from = references(record).from.filter(
    ({ collection, field }) => collection !== "dossiers" && field !== "answers" && !above.includes(collection),
  );
  const isGround = (field: string): boolean => field.startsWith("restsOn");
  const resting = from.filter(({ field }) => isGround(field)).map((reference) => reference.record);
  const others = from.filter((reference) => !resting.includes(reference.record)).map((reference) => reference.record);
  const heading = isRecordOf("citations", record) ? "Records based on this note" : "Records that refer to this one";
  return [grouped("What the paper argues from this record", resting), grouped(heading, others)].filter(
    ({ groups }) => groups.length > 0,
  );
}

const named = (heading: string, names: readonly string[]): RecordList => unnamed(heading, names.map(recordNamed));

/** Records as links, in their order. */
const unnamed = (heading: string, records: readonly AnyRecord[]): RecordList => ({
  heading,
  groups: records.length === 0 ? [] : [{ lines: records.map((record) => listLine(record)) }],
});

/** Records as links, each once, by collection and in document order. */
function grouped(heading: string, records: readonly AnyRecord[], byName = true): RecordList {
  const order = documentOrder();
  const sorted = [...new Set(records)].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  const groups = Map.groupBy(sorted, collectionOf);
  return {
    heading,
    groups: [...groups].map(([collection, members]) => ({
      ...(byName && { name: collectionName(collection) }),
      lines: members.map((record) => listLine(record)),
    })),
  };
}

/** The position of each record: collections in their order, and the records of each in document order. */
function documentOrder(): ReadonlyMap<AnyRecord, number> {
  positions ??= new Map(allRecords().map((record, index) => [record, index]));
  return positions;
}

let positions: ReadonlyMap<AnyRecord, number> | undefined;

/** What the records of a topic are based on. */
export type Reading = {
  /** What the paper cites for them. */
  readonly cited: readonly Work[];
  /** What else the editors compared them with. */
  readonly compared: readonly Work[];
};

/** The works behind the records of a topic, each once, sorted by their references. */
export function readingOf(dossier: Dossier): Reading {
  const members = dossier.records.map(recordNamed);
  const cited = new Set(members.flatMap((member) => sources(member).flatMap(({ work }) => work ?? [])));
  const reports = members.flatMap((member) => ("corroborations" in member ? (member.corroborations ?? []) : []));
  const compared = new Set(reports.map(({ work }) => get("works", work)).filter((work) => !cited.has(work)));
  return { cited: byReference(cited), compared: byReference(compared) };
}

const byReference = (works: ReadonlySet<Work>): readonly Work[] => {
  const texts = new Map([...works].map((work) => [work, textOf(referenceLine(work))]));
  return [...works].sort((a, b) => ((texts.get(a) ?? "") < (texts.get(b) ?? "") ? -1 : 1));
};

function sectionContents(section: AnyRecord): readonly RecordList[] {
  const from = references(section).from;
  const within = (field: string): readonly AnyRecord[] =>
    from.filter((reference) => reference.field === field).map((reference) => reference.record);
  const stated = from.filter(({ field }) => field.includes("evidence")).map((reference) => reference.record);
  return [
    grouped("Sections within this one", within("parent"), false),
    grouped("Records from this section", stated),
    grouped("Footnotes in this section", within("marker.section"), false),
  ].filter(({ groups }) => groups.length > 0);
}

function workContents(work: Work): readonly RecordList[] {
  const from = references(work).from;
  const notes = from.filter(({ collection }) => collection === "citations").map((reference) => reference.record);
  const compared = from.filter(({ field }) => field.startsWith("corroborations")).map((reference) => reference.record);
  const others = from
    .map((reference) => reference.record)
    .filter((one) => !notes.includes(one) && !compared.includes(one) && !isRecordOf("dossiers", one));
  return [
    grouped("Footnotes of the paper that cite this work", notes, false),
    grouped("Records based on this work", basedOn().get(work.id) ?? []),
    grouped("Records that the editors compared with this work", compared),
    grouped("Other records that refer to this work", others),
  ].filter(({ groups }) => groups.length > 0);
}

/** The records whose footnotes cite each work. */
function basedOn(): ReadonlyMap<string, readonly AnyRecord[]> {
  if (byWork) return byWork;
  const found = new Map<string, AnyRecord[]>();
  for (const record of allRecords().filter((one) => !indirect.has(collectionOf(one)))) {
    for (const { work } of sources(record)) {
      if (work) found.set(work.id, [...(found.get(work.id) ?? []), record]);
    }
  }
  byWork = found;
  return found;
}

let byWork: ReadonlyMap<string, readonly AnyRecord[]> | undefined;

/** Collections whose sources are those of other records, or that are sources themselves. */
const indirect: ReadonlySet<Collection> = new Set(["works", "citations", "sections", "dossiers"]);
