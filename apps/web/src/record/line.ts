import {
  type AnyRecord,
  type Certainty,
  collections,
  type Figure,
  format,
  formatDate,
  isRecordOf,
  label,
  list,
  timeline,
} from "@unionstate/dataset";
import { nameOf, recordPath } from "../site.ts";

/** A line of text in pieces, so that a page can link and mark them. */
export type Line = readonly Piece[];

/** Plain text, or text with a link or a language; a `note` is in smaller grey type. */
export type Piece =
  | string
  | { readonly text: string; readonly href?: string; readonly lang?: string; readonly note?: true };

/** The text of a line, as it is read. */
export const textOf = (line: Line): string =>
  line.map((piece) => (typeof piece === "string" ? piece : piece.text)).join("");

/** The label of a record as a link to its page. */
export function recordLink(record: AnyRecord, text: string = label(record)): Piece {
  const lang = languageOf(record);
  return { text, href: recordPath(record), ...(lang !== undefined && { lang }) };
}

/** The label of a record as a link, by its name: `polls/two-unions`. */
export const linkTo = (name: string): Piece => recordLink(recordNamed(name));

/**
 * A record by its name: `polls/two-unions`.
 *
 * @throws RangeError if there is no such record
 */
export function recordNamed(name: string): AnyRecord {
  byName ??= new Map(allRecords().map((record) => [nameOf(record), record]));
  const record = byName.get(name);
  if (!record) throw new RangeError(`There is no record \`${name}\`.`);
  return record;
}

let byName: ReadonlyMap<string, AnyRecord> | undefined;

/**
 * A record in a list: the link to its page, the value of a figure, and what its label leaves out.
 *
 * @param noun what the record is, if nothing above the list says it: `figure`
 * @example [link to “Troops formally mobilised for Zapad 2017”, ": 12,700 people", " ", note "figure, 2017"]
 */
export function listLine(record: AnyRecord, noun = ""): Line {
  const value = isRecordOf("figures", record) ? `: ${valueWords(record)}` : "";
  const note = [noun, dateBeside(record)].filter(Boolean).join(", ");
  return [recordLink(record), ...(value ? [value] : []), ...(note ? [" ", { text: note, note: true } as const] : [])];
}

/** The value of a figure in words, hedges included; of an unknown one, the words of the paper or the reason. */
export const valueWords = ({ value, valueAsPrinted, unknown }: Figure): string =>
  format(value, { style: "words", asPrinted: valueAsPrinted, unknown: unknown?.value });

/** The date of a record in words, unless its label has the year. What lasted has a label that says so. */
function dateBeside(record: AnyRecord): string {
  dates ??= new Map(
    timeline({ collections: ["entities", "events", "figures", "statements"], certainty: allCertainties }).flatMap(
      ({ record: one, date }) => (date === null ? [] : [[one, formatDate(date)] as const]),
    ),
  );
  const date = dates.get(record) ?? "";
  const years = date.match(/\d{4}/g) ?? [];
  return years.some((year) => label(record).includes(year)) ? "" : date;
}

let dates: ReadonlyMap<AnyRecord, string> | undefined;

/** Every certainty: the functions of the dataset leave out hypotheses and rumours unless they are named. */
export const allCertainties: readonly Certainty[] = ["stated", "attributed", "hypothesis", "rumour"];

/** The records of all collections. */
export const allRecords = (): readonly AnyRecord[] =>
  collections.flatMap((collection): readonly AnyRecord[] => list(collection));

/** An address as a link, named after its host: `vpk-news.ru`. */
export const addressLink = (href: string, text: string = hostOf(href)): Piece => ({ text, href });

/** A text in quotation marks; those within it become single. */
export const quoted = (text: string): string => `“${singleQuotes(text)}”`;

/** A text that is between quotation marks, with single ones within it. */
export const singleQuotes = (text: string): string => text.replaceAll("“", "‘").replaceAll("”", "’");

/** Lines with something between them. */
export const joined = (lines: readonly Line[], between: string): Line =>
  lines.flatMap((line, index) => (index === 0 ? line : [between, ...line]));

/** `A`, `A and B`, `A, B and C`. */
export const listed = (lines: readonly Line[]): Line =>
  lines.flatMap((line, index) => (index === 0 ? line : [index === lines.length - 1 ? " and " : ", ", ...line]));

/** A text with a capital letter. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A text of at most some characters, cut between words unless that leaves less than half of it. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const start = text.slice(0, max - 1);
  const words = start.replace(/\s+\S*$/, "").replace(/[\s.,;:–(]+$/, "");
  return `${words.length * 2 < max ? start : words}…`;
}

const hostOf = (address: string): string =>
  URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, "") : address;

/** The language of the title of a work, if it is not English. Titles in other alphabets are transliterated. */
export function languageOf(record: AnyRecord): string | undefined {
  if (!isRecordOf("works", record) || record.title === null) return undefined;
  const { language, title } = record;
  if (language === undefined || language === "en") return undefined;
  const isCyrillic = ["be", "ru", "sr", "uk"].includes(language);
  return isCyrillic && !/\p{Script=Cyrillic}/u.test(title) ? `${language}-Latn` : language;
}
