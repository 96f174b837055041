import { type AnyRecord, type Citation, collectionOf, type Evidence, type Work } from "@unionstate/dataset";
import type { PlacesSoFar } from "@unionstate/typeset";
import type { Inline, Node } from "./content.ts";
import type { Dataset } from "./dataset.ts";
import { colours } from "./design.ts";

/** The permanent web address of a record: `permalink("polls/two-unions")`. */
export const permalink = (name: string): string => `https://w3id.org/unionstate/${name}`;

/** The name of a record, `polls/two-unions`, linked to its permanent address. */
export const recordLink = (record: AnyRecord): Inline => linkedName(recordName(record), colours.link);

/** Names of records, such as those that a claim rests on, with their links; long lists in a quiet colour. */
export const recordNames = (names: readonly string[], colour: string = colours.link): Inline[] =>
  names.flatMap((name, i): Inline[] => [...(i > 0 ? [", "] : []), linkedName(name, colour)]);

/** The line below the row of a table that names its records. */
export const recordLine = (...records: readonly AnyRecord[]): Node => ({
  text: recordNames(records.map(recordName)),
  style: "record",
});

/** The name of a record: `polls/two-unions`. */
export const recordName = (record: AnyRecord): string => `${collectionOf(record)}/${record.id}`;

const linkedName = (name: string, color: string): Inline => ({
  text: name,
  link: permalink(name),
  linkTitle: `Record ${name}`,
  color,
});

/** The footnotes of the brief. */
export type Notes = {
  /** The mark of a new note, which is printed at the foot of the page that the mark is on. */
  readonly mark: (...note: Inline[]) => Inline;
};

/** Numbers notes from 1. */
export function numberedNotes(): Notes {
  let count = 0;
  return {
    mark: (...note) => {
      count += 1;
      const id = `note-${count}`;
      return {
        text: String(count),
        style: "mark",
        linkToDestination: id,
        linkTitle: `Note ${count}`,
        places: [`${id}-mark`],
        note: { id, style: "note", text: [{ text: String(count), style: "mark" }, "\u2002", ...note] },
      };
    },
  };
}

/** The numbered sources of the brief, and references to them. */
export type SourceList = {
  /** All works in the order of the paper's notes, then the outside sources; the number is the place in the list. */
  readonly works: readonly Work[];
  /** The notes of the paper that cite a work. */
  readonly notesOf: (work: Work) => readonly Citation[];
  /** Marks such as `[3, 4]` that link to the list. */
  readonly marks: (ids: readonly Work["id"][]) => Inline[];
  /** The pages of evidence and its sources: `p. 10 [3]`. */
  readonly evidence: (evidence: readonly Evidence[]) => Inline[];
};

/** Numbers the works of a dataset. */
export function sourceList({ works, citations }: Dataset): SourceList {
  const notesOf = (work: Work): Citation[] =>
    citations
      .filter((citation) => citation.works?.some((cited) => cited.work === work.id))
      .toSorted((a, b) => a.number - b.number);
  const firstNote = (work: Work): number => notesOf(work)[0]?.number ?? Number.POSITIVE_INFINITY;
  const ordered = works.toSorted((a, b) => firstNote(a) - firstNote(b) || (a.id < b.id ? -1 : 1));
  const numbers = new Map(ordered.map((work, index) => [work.id, index + 1]));
  const worksOf = (note: number): Work["id"][] =>
    citations.find(({ number }) => number === note)?.works?.map(({ work }) => work) ?? [];

  const marks = (ids: readonly Work["id"][]): Inline[] => {
    const found = [...new Set(ids.map((id) => numbers.get(id) ?? 0))].toSorted((a, b) => a - b);
    if (found.length === 0) return [];
    return [
      "\u00a0[",
      ...found.flatMap((number, i): Inline[] => [
        ...(i > 0 ? [", "] : []),
        {
          text: String(number),
          linkToDestination: `source-${number}`,
          linkTitle: `Source ${number}`,
          color: colours.link,
          places: [`source:${number}`],
        },
      ]),
      "]",
    ];
  };

  return {
    works: ordered,
    notesOf,
    marks,
    evidence: (evidence) => {
      const pages = [...new Set(evidence.map(({ page }) => page))].toSorted((a, b) => a - b);
      return [
        `${pages.length > 1 ? "pp." : "p."}\u00a0${pages.join(", ")}`,
        ...marks(evidence.flatMap(({ citations: notes = [] }) => notes).flatMap(worksOf)),
      ];
    },
  };
}

type Place = ReturnType<PlacesSoFar["of"]>[number];

/** The pages of places in the brief, each once, linked to the first place on it: `3, 7–9, 12`. */
export function pageLinks(places: readonly Place[]): Inline[] {
  const first = new Map<number, Place>();
  for (const place of places) if (!first.has(place.page)) first.set(place.page, place);
  const pages = [...first.keys()].toSorted((a, b) => a - b);
  const runs: number[][] = [];
  for (const page of pages) {
    const run = runs.at(-1);
    if (run && run.at(-1) === page - 1) run.push(page);
    else runs.push([page]);
  }
  const link = (page: number): Inline => ({
    text: String(page),
    linkToDestination: first.get(page)?.destination ?? "",
    linkTitle: `Page ${page}`,
    color: colours.link,
  });
  return runs.flatMap((run, i) => {
    const [start = 0] = run;
    const end = run.at(-1) ?? start;
    const shown =
      run.length > 2
        ? [link(start), "–", link(end)]
        : run.flatMap((page, j) => (j > 0 ? [", ", link(page)] : [link(page)]));
    return i > 0 ? [", ", ...shown] : shown;
  });
}
