import { type AnyRecord, cite, collectionOf, label, permalink, sources, type Work } from "@unionstate/dataset";
import type { PlacesSoFar } from "@unionstate/typeset";
import type { Inline } from "../content.ts";
import { type Dataset, groupBy } from "./dataset.ts";
import { colours } from "./design.ts";
import { initialCapital } from "./wording.ts";

/** The name of a record: `polls/two-unions`. It is also the name of the record's place in the book. */
export const recordName = (record: AnyRecord): string => `${collectionOf(record)}/${record.id}`;

/** The name of a record in small letters, linked to its permanent address. */
export const recordLink = (record: AnyRecord): Inline => ({
  text: recordName(record),
  style: "record",
  link: permalink(record),
  linkTitle: `Record: ${label(record)}`,
});

/** The name of the places that cite a work. */
export const citationOf = (work: string): string => `cites ${work}`;

/** A reference to the entry of a record in the book. The notes of the paper share one place. */
const entryLink = (name: string, text: string): Inline => ({
  text,
  linkToDestination: name.startsWith("citations/") ? "notes" : name,
  linkTitle: `Entry ${name} in this book`,
  style: "record",
  ...(name.startsWith("works/") && { places: [citationOf(name)] }),
});

/** Names of records, each linked to its entry in the book. */
export const recordNames = (names: readonly string[]): Inline[] =>
  names.flatMap((name, i): Inline[] => [...(i > 0 ? [", "] : []), entryLink(name, name)]);

/** Names of records by collection, `Events: milk-war-2009; csto-exit-threats`, each linked to its entry in the book. */
export const recordsByCollection = (
  names: readonly string[],
  after: (name: string) => readonly Inline[] = () => [],
): Inline[] =>
  groupBy(names, (name) => name.split("/")[0]).flatMap(({ title, records }, i): Inline[] => [
    `${i > 0 ? ". " : ""}${initialCapital(title.replaceAll("-", " "))}: `,
    ...records.flatMap((name, j): Inline[] => [
      ...(j > 0 ? ["; "] : []),
      entryLink(name, name.slice(title.length + 1)),
      ...after(name),
    ]),
  ]);

/** The numbered sources of the book, and references to them. */
export type SourceList = {
  /** The works by type and, within a type, by author or title. The number of a work is its place in the list. */
  readonly groups: readonly { readonly title: string; readonly works: readonly Work[] }[];
  readonly numberOf: (id: Work["id"]) => number;
  /** Marks such as ` [3, 4]` that link to the list. */
  readonly marks: (ids: readonly Work["id"][]) => Inline[];
  /** The pages, notes and sources of a record: `p. 10, note 33 [12]`. */
  readonly evidence: (record: Exclude<AnyRecord, Work>) => Inline[];
};

const types: readonly (readonly [title: string, kinds: readonly Work["kind"][]])[] = [
  ["Books and journal articles", ["book", "chapter", "article-journal"]],
  ["Reports", ["report"]],
  ["Magazine articles", ["article-magazine"]],
  ["Newspaper articles and news agencies", ["article-newspaper"]],
  ["Blog posts", ["post-weblog"]],
];

/** Numbers the works of a dataset. */
export function sourceList({ works, citations }: Dataset): SourceList {
  const isTyped = ({ kind }: Work): boolean => types.some(([, kinds]) => kinds.includes(kind));
  const groups = [
    ...types.map(([title, kinds]) => ({ title, works: works.filter(({ kind }) => kinds.includes(kind)) })),
    { title: "Web pages and other sources", works: works.filter((work) => !isTyped(work)) },
  ].map(({ title, works: list }) => ({ title, works: list.toSorted(byReference) }));
  const numbers = new Map(groups.flatMap(({ works: list }) => list).map(({ id }, i) => [id, i + 1]));
  const numberOf = (id: Work["id"]): number => numbers.get(id) ?? 0;

  const marks = (ids: readonly Work["id"][]): Inline[] => {
    const cited = [...new Set(ids)].toSorted((a, b) => numberOf(a) - numberOf(b));
    if (cited.length === 0) return [];
    const links = cited.flatMap((id, i): Inline[] => [
      ...(i > 0 ? [", "] : []),
      {
        text: String(numberOf(id)),
        linkToDestination: `works/${id}`,
        linkTitle: `Source ${numberOf(id)}`,
        color: colours.link,
        places: [citationOf(`works/${id}`)],
      },
    ]);
    return ["\u00a0[", ...links, "]"];
  };

  const noteMarks = (number: number): Inline[] => [
    String(number),
    ...marks(citations.find((note) => note.number === number)?.works?.map(({ work }) => work) ?? []),
  ];

  return {
    groups,
    numberOf,
    marks,
    evidence: (record) => {
      const found = sources(record);
      const pages = [...new Set(found.map(({ page }) => page))].toSorted((a, b) => a - b);
      const notes = [...new Set(found.flatMap(({ note }) => note ?? []))].toSorted((a, b) => a - b);
      return [
        `${pages.length > 1 ? "pp." : "p."}\u00a0${pages.join(", ")}`,
        ...(notes.length > 0 ? [`, note${notes.length > 1 ? "s" : ""}\u00a0`] : []),
        ...notes.flatMap((note, i) => [...(i > 0 ? [", "] : []), ...noteMarks(note)]),
      ];
    },
  };
}

const byReference = (a: Work, b: Work): number => compare(sortKey(cite(a)), sortKey(cite(b))) || compare(a.id, b.id);

/** The order of two texts, the same in every language. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A text without accents and marks at its start, in lower case. */
export const sortKey = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/^\P{L}+(?=.)/u, "")
    .toLowerCase();

type Place = ReturnType<PlacesSoFar["of"]>[number];

/** The pages of places in the book, each once, linked to the first place on it: `3, 7–9, 12`. */
export function pageLinks(places: readonly Place[]): Inline[] {
  const first = new Map<number, Place>();
  for (const place of places) if (!first.has(place.page)) first.set(place.page, place);
  const pages = [...first.keys()].toSorted((a, b) => a - b);
  const runs: number[][] = [];
  for (const page of pages) {
    const run = runs.at(-1);
    if (run?.at(-1) === page - 1) run.push(page);
    else runs.push([page]);
  }
  const link = (page: number): Inline => ({
    text: String(page),
    linkToDestination: first.get(page)?.destination ?? "",
    linkTitle: `Page ${page} of this book`,
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
