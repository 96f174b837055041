import type { Citation, Evidence, Work } from "@unionstate/dataset";
import type { Dataset } from "../dataset.ts";
import { colours } from "../style/colours.ts";
import type { Inline } from "./inline.ts";

/** The numbered sources of the brief, and how passages refer to them. */
export type SourceList = {
  /** All works in the order of the paper's notes, then the outside sources; the number is the place in the list. */
  readonly works: readonly Work[];
  /** The notes of the paper that cite a work. */
  readonly notesOf: (work: Work) => readonly Citation[];
  /** Marks such as `[3, 4]` that lead to the list. */
  readonly marks: (ids: readonly Work["id"][]) => Inline[];
  /** The pages of evidence and the sources behind it, e.g. `p. 10 [3]`. */
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
