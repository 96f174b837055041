import {
  type AnyRecord,
  type Collection,
  collectionOf,
  dossiers,
  isRecordOf,
  references,
  sources,
  type Work,
} from "@unionstate/dataset";
import { allRecords, linkTo, type Piece, recordLink } from "./line.ts";
import { collectionName } from "./words.ts";

/** Records under a heading, as links. Long lists are folded. */
export type RecordList = {
  readonly heading: string;
  readonly groups: readonly RecordGroup[];
  /** Whether the order of the records matters. */
  readonly isOrdered?: true;
};

/** Records of one collection; without a name if the order matters more. */
export type RecordGroup = { readonly name?: string; readonly links: readonly Piece[] };

/** The records that a record is made of or argues from: the lists that are its main content. */
export function contentsOf(record: AnyRecord): readonly RecordList[] {
  if (isRecordOf("dossiers", record))
    return [
      { ...named("Records on this matter, in the order in which they are best read", record.records), isOrdered: true },
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

/** The matters that a record is part of. */
export const mattersOf = (record: AnyRecord): readonly Piece[] =>
  dossiers(record).map((dossier) => recordLink(dossier));

/** The records that refer to a record, by collection, where the page does not list them already. */
export function referringTo(record: AnyRecord): readonly RecordList[] {
  if (isRecordOf("sections", record) || isRecordOf("works", record)) return [];
  const from = references(record).from.filter(
    ({ collection, field }) => collection !== "dossiers" && field !== "answers",
  );
  const isGround = (field: string): boolean => field.startsWith("restsOn");
  const resting = from.filter(({ field }) => isGround(field)).map((reference) => reference.record);
  const others = from.filter((reference) => !resting.includes(reference.record)).map((reference) => reference.record);
  const heading = isRecordOf("citations", record) ? "Records based on this note" : "Records that refer to this one";
  return [grouped("What the paper argues from this record", resting), grouped(heading, others)].filter(
    ({ groups }) => groups.length > 0,
  );
}

const named = (heading: string, names: readonly string[]): RecordList => ({
  heading,
  groups: names.length === 0 ? [] : [{ links: names.map(linkTo) }],
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
      links: members.map((record) => recordLink(record)),
    })),
  };
}

/** The position of each record: collections in their order, and the records of each in document order. */
function documentOrder(): ReadonlyMap<AnyRecord, number> {
  positions ??= new Map(allRecords().map((record, index) => [record, index]));
  return positions;
}

let positions: ReadonlyMap<AnyRecord, number> | undefined;

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
