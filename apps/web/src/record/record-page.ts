import {
  type AnyRecord,
  collectionOf,
  type EntityId,
  formatCertainty,
  formatDeployment,
  get,
  isRecordOf,
  label,
  nameInSentence,
} from "@unionstate/dataset";
import { shapeOf } from "@unionstate/schema";
import { type Field, fieldsOf, onlyWords, withPrinted } from "./fields.ts";
import { capitalised, cut, type Line, listed, type Piece, recordLink, singleQuotes, valueWords } from "./line.ts";
import { contentsOf, type Reading, type RecordList, readingOf, referringTo, topicsOf } from "./links.ts";
import {
  contestLines,
  type Origin,
  originsOf,
  type Passage,
  passagesOf,
  type Report,
  referenceLine,
  reportsOf,
  worksOf,
} from "./passages.ts";
import { type ResultTable, resultsOf } from "./results.ts";
import { type Step, stepsOf } from "./steps.ts";
import { type Correctable, correctableIn } from "./suggest.ts";
import { inWords, reasonOf, recordNoun, termOf } from "./words.ts";

/** What the page of a record shows, in words. */
export type RecordPage = {
  /** The kind of the record: `signature` of an event. Empty if its collection says it all. */
  readonly kind: string;
  readonly title: string;
  /** How sure the paper is; empty for what it states as a fact. */
  readonly certainty: string;
  /** The main value, in large type: that of a figure. */
  readonly value: Line;
  /** How the main value was calculated or interpreted. */
  readonly valueOrigins: readonly Origin[];
  /** What speaks against the record: other sources, and open contradictions. */
  readonly contested: readonly Line[];
  /** Sentences about the record, the description first. */
  readonly sentences: readonly Line[];
  /** For a work: how it is cited. */
  readonly reference: Line;
  /** All fields that no other part shows. */
  readonly fields: readonly Field[];
  /** The steps of an arms deal. */
  readonly steps: readonly Step[];
  /** The results of a poll. */
  readonly results: ResultTable | undefined;
  /** For a footnote: what it cites. */
  readonly cited: readonly Line[];
  readonly contents: readonly RecordList[];
  readonly passages: readonly Passage[];
  readonly origins: readonly Origin[];
  readonly reports: readonly Report[];
  /** The topics that it is part of; for an entity also the claims and contradictions in records about it. */
  readonly topics: readonly RecordList[];
  /** For a topic: the works behind its records. */
  readonly reading: ReadingList | undefined;
  readonly referring: readonly RecordList[];
  readonly correctable: readonly Correctable[];
};

/** What the page of a record shows, in words: everything that is in the record, and what is connected with it. */
export function recordPage(record: AnyRecord): RecordPage {
  const gist = gistOf(record);
  const origins = originsOf(record);
  return {
    kind: kindOf(record),
    title: label(record),
    certainty: certaintyOf(record),
    value: mainValue(record),
    valueOrigins: origins.filter(({ isOfValue }) => isOfValue),
    contested: contestLines(record),
    sentences: [...(gist ? [[gist]] : []), ...leadsOf(record)],
    reference: isRecordOf("works", record) ? referenceLine(record) : [],
    fields: fieldsOf(record, elsewhere(record)),
    steps: stepsOf(record),
    results: isRecordOf("polls", record) ? resultsOf(record) : undefined,
    cited: isRecordOf("citations", record) ? worksOf(record.works ?? []) : [],
    contents: contentsOf(record),
    passages: "evidence" in record ? passagesOf(record, record.evidence) : [],
    origins: origins.filter(({ isOfValue }) => !isOfValue),
    reports: reportsOf(record),
    topics: topicsOf(record),
    reading: isRecordOf("dossiers", record) ? linesOf(readingOf(record)) : undefined,
    referring: referringTo(record),
    correctable: correctableIn(record),
  };
}

/** The works behind a topic as references. */
export type ReadingList = { readonly [Group in keyof Reading]: readonly Line[] };

const linesOf = ({ cited, compared }: Reading): ReadingList => ({
  cited: cited.map(referenceLine),
  compared: compared.map(referenceLine),
});

/** The title of the page in the browser: sections, works and topics can have the name of something else. */
export const pageTitle = (record: AnyRecord): string =>
  ["dossiers", "sections", "works"].includes(collectionOf(record))
    ? `${label(record)} (${recordNoun(collectionOf(record))})`
    : label(record);

/** The text that describes a record, under its label. */
export function gistOf(record: AnyRecord): string | undefined {
  if ("description" in record && record.description) return record.description;
  if ("finding" in record) return record.finding;
  if ("advice" in record) return record.advice;
  return "comment" in record ? record.comment : undefined;
}

/** The description of a page for search results: at most 160 characters, cut between words. */
export function descriptionOf(record: AnyRecord): string {
  const text = gistOf(record);
  const own = text === undefined || text === label(record) ? "" : text;
  return cut([own || label(record), ...(own.length < 60 ? [sourceOf(record)] : [])].join(". "), 160);
}

function sourceOf(record: AnyRecord): string {
  const noun = capitalised(recordNoun(collectionOf(record)));
  return `${noun} in the data of “The Union State of Belarus and Russia” (Anaïs Marin, 2020)`;
}

/** The kind of a record in words; empty if its collection says it all. */
export function kindOf(record: AnyRecord): string {
  if (isRecordOf("sections", record)) return record.level === 1 ? "chapter of the paper" : "section of the paper";
  if (isRecordOf("arms-deals", record)) return record.kind === "supply" ? "supply" : "standing terms of supply";
  if (isRecordOf("claims", record) && record.kind === "argument") {
    return `argument ${record.stance} a ${get("claims", record.answers).kind === "myth" ? "myth" : "claim"}`;
  }
  if (!("kind" in record)) return "";
  const shape = shapeOf(collectionOf(record));
  const kind = shape.kind === "object" ? shape.fields.get("kind") : undefined;
  return termOf(kind, record.kind);
}

/** `According to Siarhei Bohdan. The paper does not state this in its own voice.` */
function certaintyOf(record: AnyRecord): string {
  if (!("certainty" in record) || record.certainty === "stated") return "";
  return `${capitalised(formatCertainty(record))}. ${remarks[record.certainty]}`;
}

const remarks = {
  attributed: "The paper does not state this in its own voice.",
  hypothesis: "This is a supposition or a possibility, not a fact.",
  rumour: "The paper reports this as hearsay.",
} as const;

function mainValue(record: AnyRecord): Line {
  if (!isRecordOf("figures", record)) return [];
  const { value, valueAsPrinted, unknown } = record;
  if (value === null) return valueAsPrinted === undefined ? [reasonOf(unknown?.value)] : onlyWords(valueAsPrinted);
  return withPrinted([capitalised(valueWords(record))], valueAsPrinted ?? value.asPrinted);
}

function leadsOf(record: AnyRecord): readonly Line[] {
  if (isRecordOf("deployments", record)) {
    const { state } = record;
    const line = formatDeployment(record);
    return [[`${state === null ? capitalised(line) : `${capitalised(inWords(state))} – ${line}`}.`]];
  }
  if (isRecordOf("claims", record)) return claimLead(record);
  if (isRecordOf("recommendations", record)) {
    return [["Addressed to ", ...listed(record.addressees.map((id) => [entityLink(id)])), "."]];
  }
  if (isRecordOf("citations", record)) {
    const remark = record.kind === "lost" ? " Its number is in the text, but the footnote is missing." : "";
    const works = record.works === null ? " What it cites is missing from our copy of the paper." : "";
    return [[`Footnote ${record.number} of the paper.${remark}${works}`]];
  }
  if (isRecordOf("works", record) && record.titleSource === "url") {
    return [["The title is inferred from the address and has not been verified."]];
  }
  return [];
}

/** An entity as a link within a sentence, with its article. */
const entityLink = (id: EntityId): Piece => recordLink(get("entities", id), nameInSentence(id));

function claimLead(claim: Extract<AnyRecord, { kind: "myth" | "argument" | "conclusion" }>): readonly Line[] {
  if (claim.kind === "myth") return [["One of the three myths that the paper examines."]];
  if (claim.answers === undefined) return [["A conclusion of the paper."]];
  const answered = get("claims", claim.answers);
  const what = answered.kind === "myth" ? "the myth" : "the claim";
  const link = recordLink(answered, singleQuotes(label(answered)));
  return [
    claim.kind === "argument"
      ? [`An argument ${claim.stance} ${what} “`, link, "”."]
      : ["What the paper concludes about ", what, " “", link, "”."],
  ];
}

/** The fields that other parts of the page show. */
function elsewhere(record: AnyRecord): ReadonlySet<string> {
  const collection = collectionOf(record);
  return new Set([
    ...("titleSource" in record && record.titleSource === "url" ? ["titleSource"] : []),
    ...["$schema", "id", "label", "name", "certainty", "evidence", "basis", "corroborations"],
    ...(collection === "works" && "title" in record && record.title === null ? [] : ["title"]),
    ...["description", "finding", "advice", "comment", "steps", "waves", "restsOn", "concerns", "stance", "answers"],
    ...(collection === "events" || collection === "deployments" ? [] : ["kind"]),
    ...(collection === "dossiers" ? ["records"] : []),
    ...(collection === "polls" ? ["question"] : []),
    ...(collection === "citations" ? ["works", "number"] : []),
    ...(collection === "figures" ? ["value", "valueAsPrinted"] : []),
    ...(collection === "recommendations" ? ["addressees"] : []),
  ]);
}
