import {
  type AnyRecord,
  type CitationId,
  type CitedWork,
  type Corroboration,
  cite,
  collectionOf,
  type Evidence,
  format,
  formatDate,
  get,
  type Work,
} from "@unionstate/dataset";
import { childSchema, recordSchemas } from "@unionstate/schema";
import { addressLink, capitalised, type Line, linkTo, listed, type Piece, recordLink } from "./line.ts";
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
      linkTo(`sections/${section}`),
      `”${figure ? `, Figure ${figure.replace("figure-", "")}` : ""}`,
    ],
    supports: partsOf(record, names),
    printed: asPrinted,
    notes: citations.map((number) => noteOf(`note-${number}`)),
  }));

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
      const about = partsOf(record, report.for ?? []);
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

/** Why some values are not simply what the paper states. */
export type Origin = { readonly about: string; readonly kind: string; readonly inputs: Line; readonly note: string };

/** The `basis` of a record in words. */
export const originsOf = (record: AnyRecord): readonly Origin[] =>
  ("basis" in record ? (record.basis ?? []) : []).map(({ for: names, kind, inputs = [], note }) => ({
    about: capitalised(partsOf(record, names)),
    kind: kind === "derived" ? "follows from what the paper states" : "interpretation by the editors",
    inputs: listed(inputs.map((input) => (input.includes("/") ? [linkTo(input)] : [partsOf(record, [input])]))),
    note,
  }));

/** Parts of a record in words: `steps` is `steps`; `2019-08` of a poll is `August 2019`. */
export const partsOf = (record: AnyRecord, names: readonly string[]): string =>
  names.map((name) => partOf(record, name)).join(", ");

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
  const words = [partCaptions[field] ?? caption, ...inner].join(", ");
  return /^[A-Z][a-z]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

/** Fields that the page shows without a caption. */
const partCaptions: Readonly<Record<string, string>> = {
  accordingTo: "whose account it is",
  answers: "which claim it answers",
  certainty: "how sure it is",
  description: "the description",
  label: "the heading",
  name: "the name",
  predicate: "the kind of relation",
  steps: "what was done",
  stance: "whether it is for or against",
  restsOn: "what it rests on",
  state: "its state",
  study: "who conducted the survey",
  subject: "what it is about",
  tenure: "how long it stays",
  waves: "results",
};
