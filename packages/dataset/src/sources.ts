/** The sources of a record: where the paper says it, and the works that its footnotes cite there. */
import { evidenceOf } from "./evidence.js";
import { collectionFor } from "./names.js";
import { get, recordNamed } from "./records.js";
import type { AnyRecord, Citation, EdtfDate, Evidence, SectionId, Work } from "./types.js";
import { authorsOfWork, dateOfWork, isWork, urlOfWork } from "./work-details.js";

/** A passage of the paper that a record is based on and, if a footnote cites one there, a work. */
export type Source = WorkDetails & {
  /** The printed page of the passage. Example: `24`. */
  readonly page: number;
  /** The section of the passage. */
  readonly section: SourceSection;
  /** The number of the footnote. Absent if the passage has none. Example: `33`. */
  readonly note?: number;
  /** The pages in the work that the footnote cites, as a CSL locator. Example: `17-18`. */
  readonly locator?: string;
};

/** The section of the paper that a passage is in. */
export type SourceSection = {
  readonly id: SectionId;
  /** The heading. Example: `Disputes over armaments`. */
  readonly title: string;
};

/** A work as its own source, without a passage of the paper. */
export type WorkSource = WorkDetails & {
  readonly work: Work;
  readonly page?: undefined;
  readonly section?: undefined;
  readonly note?: undefined;
  readonly locator?: undefined;
};

/** What a reference says about a work. */
export type WorkDetails = {
  /** The record of the work. Absent if no footnote cites one: the paper itself is the source. */
  readonly work?: Work;
  /** The title of the work. Absent if it is unknown; `label(work)` then returns the address. */
  readonly title?: string;
  /**
   * Whether a footnote, a copy of the work or a catalogue gives the title. `false` if it is only inferred from the URL, and
   * where there is no title: print inferred titles in brackets.
   */
  readonly isTitleVerified: boolean;
  /** The authors, as far as they are known. Example: `Artyom Shraibman`. */
  readonly author?: string;
  /** The date of publication in EDTF, as precisely as it is known. Example: `2016-10`. */
  readonly date?: EdtfDate;
  /** The DOI of the work as an address, otherwise its URL. */
  readonly url?: string;
};

/**
 * The sources of a record, in its order: each passage of its evidence with each work that the footnotes there cite. A
 * footnote without a known work is an entry of its own, and so is a passage without footnotes, unless another of the same
 * page and section has one. The passages of an arms deal are followed by those of its steps. A citation has the works
 * that it cites, a section its own page, and a dossier the sources of its records. Outside sources (`corroborations`)
 * are left out.
 *
 * @param record any record; a work is its own source
 * @returns the sources, each once
 * @throws TypeError if the value is not a record
 * @example sources(get("polls", "two-unions")).map(({ page, note, title, url }) => ({ page, note, title, url }))
 */
export function sources(record: Exclude<AnyRecord, Work>): readonly Source[];
/**
 * A work as its own source.
 *
 * @example sources(get("works", "nmnby-7015"))[0].url // "https://nmnby.eu/news/analytics/7015.html"
 */
export function sources(record: Work): readonly [WorkSource];
/**
 * The sources of a record that may be a work: a work has neither page nor section.
 *
 * @example sources(record).map(({ page, url }) => ({ page, url }))
 */
export function sources(record: AnyRecord): readonly (Source | WorkSource)[];
export function sources(record: AnyRecord): readonly (Source | WorkSource)[] {
  collectionFor("sources", record);
  if (isWork(record)) return [{ work: record, ...detailsOf(record) }];
  const found = new Map<string, Source>();
  for (const source of passagesOf(record, new Set())) found.set(keyOf(source), source);
  const all = [...found.values()];
  const cited = new Set(all.flatMap((source) => (source.note === undefined ? [] : [placeOf(source)])));
  return all.filter((source) => source.note !== undefined || !cited.has(placeOf(source)));
}

const placeOf = ({ page, section }: Source): string => `${page} ${section.id}`;

const keyOf = (source: Source): string => [placeOf(source), source.note, source.work?.id, source.locator].join(" ");

/** @param open the dossiers that the record was found in, which may contain each other */
function* passagesOf(record: Exclude<AnyRecord, Work>, open: ReadonlySet<string>): Generator<Source> {
  if ("evidence" in record) {
    for (const passage of evidenceOf(record)) yield* worksAt(passage);
  } else if ("marker" in record) {
    yield* worksIn(record, record.marker.page, record.marker.section);
  } else if ("level" in record) {
    yield { page: record.page, section: { id: record.id, title: record.title }, isTitleVerified: false };
  } else if (!open.has(record.id)) {
    for (const name of record.records) {
      const [collection = "", id = ""] = name.split("/");
      const member = recordNamed(collection, id);
      // A work has no passage of its own.
      if (!isWork(member)) yield* passagesOf(member, new Set([...open, record.id]));
    }
  }
}

function* worksAt({ page, section, citations = [] }: Evidence): Generator<Source> {
  if (citations.length === 0) yield { page, section: sectionOf(section), isTitleVerified: false };
  for (const number of citations) yield* worksIn(get("citations", `note-${number}`), page, section);
}

function* worksIn(citation: Citation, page: number, id: SectionId): Generator<Source> {
  const { number: note, works } = citation;
  const section = sectionOf(id);
  if (!works) yield { page, section, note, isTitleVerified: false };
  for (const { work: workId, locator } of works ?? []) {
    const work = get("works", workId);
    yield { page, section, note, ...(locator !== undefined && { locator }), work, ...detailsOf(work) };
  }
}

function detailsOf(work: Work): WorkDetails {
  const { title, titleSource } = work;
  const [author, date, url] = [authorsOfWork(work), dateOfWork(work), urlOfWork(work)];
  return {
    ...(title !== null && { title }),
    isTitleVerified: title !== null && titleSource !== undefined && titleSource !== "url",
    ...(author !== undefined && { author }),
    ...(date !== undefined && { date }),
    ...(url !== undefined && { url }),
  };
}

const sectionOf = (id: SectionId): SourceSection => ({ id, title: get("sections", id).title });
