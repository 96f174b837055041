import {
  type AnyRecord,
  type CitationId,
  type CitedWork,
  type Corroboration,
  cite,
  collectionOf,
  type DealStep,
  type Evidence,
  format,
  formatDate,
  get,
  isRecordOf,
  label,
  type SectionId,
  type Work,
} from "@unionstate/dataset";
import { childSchema, recordSchemas } from "@unionstate/schema";
import { contestOf, kindWords } from "./contested.ts";
import {
  addressLink,
  capitalised,
  joined,
  type Line,
  linkTo,
  listed,
  type Piece,
  recordLink,
  recordNamed,
  singleQuotes,
} from "./line.ts";
import { captionOf } from "./words.ts";

/** A passage of the paper: its place, what it supports, and what its footnotes cite. */
export type Passage = {
  readonly place: Line;
  /** The fields that it supports, if it does not support all; otherwise empty. */
  readonly supports: string;
  /** Words by which it can be found on the page. */
  readonly printed: readonly string[];
  readonly notes: readonly Note[];
};

/** A footnote, and each work that it cites as a reference. */
export type Note = { readonly note: Piece; readonly works: readonly Line[] };

/** Passages of a record or of a step in words. */
export const passagesOf = (record: AnyRecord, evidence: readonly Evidence[]): readonly Passage[] =>
  evidence.map(({ page, section, figure, citations = [], asPrinted = [], for: names = [] }) => ({
    place: [
      `Page ${page}, section “`,
      sectionLink(section),
      `”${figure ? `, Figure ${figure.replace("figure-", "")}` : ""}`,
    ],
    supports: wordsOf(partsOf(record, names)),
    printed: asPrinted,
    notes: citations.map((number) => noteOf(`note-${number}`)),
  }));

/** A section as a link within quotation marks. */
export const sectionLink = (id: SectionId): Piece => {
  const section = recordNamed(`sections/${id}`);
  return recordLink(section, singleQuotes(label(section)));
};

function noteOf(id: CitationId): Note {
  const citation = get("citations", id);
  return { note: recordLink(citation), works: worksOf(citation.works ?? []) };
}

/** The works that a footnote cites, each as a reference with its pages, and its address if it is printed otherwise. */
export const worksOf = (cited: readonly CitedWork[]): readonly Line[] =>
  cited.map(({ work: id, locator, url }) => {
    const work = get("works", id);
    const printed = url === undefined || url === addressOf(work) ? "" : ` (address as printed: ${url})`;
    return [
      ...referenceLine(work),
      ...(locator ? [` (${pages(locator)})`] : []),
      ...(printed ? [{ text: printed, note: true } as const] : []),
    ];
  });

const pages = (locator: string): string => `${/\D/.test(locator) ? "pp." : "p."} ${locator.replaceAll("-", "–")}`;

const addressOf = ({ DOI, URL: url }: Work): string | undefined => (DOI ? `https://doi.org/${DOI}` : url);

/** A work as a reference that links to its page, and its address. */
export function referenceLine(work: Work): Line {
  const url = addressOf(work);
  const text = url === undefined ? cite(work) : cite(work).replace(` ${url}`, "");
  return [recordLink(work, text), ...(url === undefined ? [] : [" ", addressLink(url)])];
}

/** What another source says about the same matter. */
export type Report = {
  readonly work: Line;
  readonly statements: readonly {
    /** `Agrees`, `Disagrees` or `Adds`. */
    readonly agreement: string;
    /** What it concerns. Example: `August 2019, Union with Russia`. */
    readonly about: string;
    readonly says: string;
  }[];
};

/** The corroborations of a record in words, by the works that they are from. */
export function reportsOf(record: AnyRecord): readonly Report[] {
  const all: readonly Corroboration[] = "corroborations" in record ? (record.corroborations ?? []) : [];
  return [...Map.groupBy(all, ({ work }) => work)].map(([work, reports]) => ({
    work: referenceLine(get("works", work)),
    statements: reports.map((report) => {
      const about = wordsOf(reportedParts(record, report));
      return { agreement: capitalised(report.agreement), about, says: saysOf(report, about) };
    }),
  }));
}

/** The date and value that a source gives, and the note. A date that is named before is omitted. */
function saysOf({ date, value, note }: Corroboration, about: string): string {
  const when = date === undefined ? "" : formatDate(date);
  const facts = [about.includes(when) ? "" : when, value ? format(value, { style: "words" }) : ""].filter(Boolean);
  return [facts.length > 0 ? `${capitalised(facts.join(": "))}.` : "", note ?? ""].filter(Boolean).join(" ");
}

/** The parts of a record that a report is about, as precisely as its date and value say. */
function reportedParts(
  record: AnyRecord,
  { agreement, date, value, for: names = [] }: Corroboration,
): readonly string[] {
  if (!("steps" in record)) return partsOf(record, names);
  const parts = names.filter((name) => name !== "steps");
  const [step, ...others] = record.steps;
  // What a report adds may be another step, and of several steps it may be any.
  if (parts.length === names.length || agreement === "adds" || !step || others.length > 0)
    return partsOf(record, parts);
  const about =
    value !== undefined
      ? [step.price, step.number].find((one) => one?.unit === value.unit) === step.price
        ? "price"
        : "number"
      : date !== undefined && step.date !== null
        ? "date"
        : undefined;
  return [...partsOf(record, parts), `${about ? `the ${about} of ` : ""}the ${stepNouns[step.kind]}`];
}

const stepNouns: Readonly<Record<DealStep["kind"], string>> = {
  requested: "request",
  offered: "offer",
  agreed: "agreement",
  ordered: "order",
  delivered: "delivery",
  refused: "refusal",
  withdrawn: "withdrawal",
};

/**
 * What speaks against a record, a sentence for each reason: what other sources say, and how the paper contradicts itself.
 * The first part of a sentence about other sources leads to what they say.
 *
 * @example “Other sources disagree: The purchase of … but other reports date the contract to 2017.”
 */
export function contestLines(record: AnyRecord): readonly Line[] {
  const contest = contestOf(record);
  if (!contest) return [];
  const { reports, discrepancies } = contest;
  const kinds = new Set([...(reports.length > 0 ? ["source" as const] : []), ...discrepancies.map(({ kind }) => kind)]);
  return [...kinds].map((kind): Line => {
    const found = discrepancies.filter((one) => one.kind === kind).map((one): Line => [recordLink(one)]);
    const parts = [...new Set(reports.flatMap((report) => reportedParts(record, report)))];
    const isReported = kind === "source" && reports.length > 0;
    const lead = isReported ? { text: "Other sources disagree", href: "#other-sources" } : capitalised(kindWords[kind]);
    if (isReported && found.length === 0) return [lead, ` about ${wordsOf(parts)}.`];
    return [lead, ": ", ...joined(found, "; "), "."];
  });
}

/** Why some values are not simply what the paper states. */
export type Origin = {
  readonly about: string;
  readonly kind: string;
  readonly inputs: Line;
  readonly note: string;
  /** Whether it is about the value of a figure alone, below which it is shown. */
  readonly isOfValue: boolean;
};

/** The `basis` of a record in words. */
export const originsOf = (record: AnyRecord): readonly Origin[] =>
  ("basis" in record ? (record.basis ?? []) : []).map(({ for: names, kind, inputs = [], note }) => {
    const isOfValue = isRecordOf("figures", record) && names.join() === "value";
    const derived = isOfValue ? "calculated" : "follows from what the paper states";
    return {
      about: capitalised(wordsOf(partsOf(record, names))),
      kind: kind === "derived" ? derived : "interpretation by the editors",
      inputs: listed(inputs.map((input) => (input.includes("/") ? [linkTo(input)] : [partOf(record, input)]))),
      note,
      isOfValue,
    };
  });

/** Parts of a record in words: `steps` is `what was done`; `2019-08` of a poll is `August 2019`. */
const partsOf = (record: AnyRecord, names: readonly string[]): readonly string[] =>
  names.map((name) => partOf(record, name));

const wordsOf = (parts: readonly string[]): string => parts.join(", ");

function partOf(record: AnyRecord, name: string): string {
  if ("waves" in record) {
    const wave = record.waves.find(({ id }) => id === name);
    if (wave) return formatDate(wave.date);
    const item = [...record.options, ...(record.subgroups ?? [])].find(({ id }) => id === name);
    if (item) return item.label;
  }
  const [field = "", ...inner] = name.split(".");
  const collection = collectionOf(record);
  const schema = childSchema(recordSchemas[collection], record, field);
  const value: unknown = Reflect.get(record, field);
  const caption = captionOf(collection, field, schema, Array.isArray(value) && value.length > 1);
  const words = partCaptions[field];
  if (words !== undefined) return [words, ...inner].join(", ");
  const noun = /^[A-Z][a-z]/.test(caption) ? caption.charAt(0).toLowerCase() + caption.slice(1) : caption;
  return [/^who(?:se)?\b/.test(noun) ? noun : `the ${noun}`, ...inner].join(", ");
}

/** Fields that the page shows without a caption, or with one that is not a noun. */
const partCaptions: Readonly<Record<string, string>> = {
  about: "what it is about",
  accordingTo: "whose account it is",
  addressees: "who is addressed",
  answers: "which claim it answers",
  certainty: "how sure it is",
  description: "the description",
  intermediary: "through whom",
  label: "the heading",
  manufacturers: "who made it",
  name: "the name",
  occasion: "what it was for",
  optionsComplete: "whether all answers are listed",
  partOf: "what it is part of",
  predicate: "the kind of relation",
  refusedBy: "who refused it",
  relayedBy: "who reported it",
  since: "since when",
  steps: "what was done",
  stance: "whether it is for or against",
  restsOn: "what it rests on",
  state: "the status",
  study: "who conducted the survey",
  subject: "what it is about",
  tenure: "how long it stays",
  waves: "the results",
};
