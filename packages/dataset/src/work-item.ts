/** A cited work as a CSL-JSON item, as `cite` and the bibliographies of a release have it. */
import { labelFrom } from "@unionstate/schema/wording";
import type { CslDate, CslName, Work } from "./types.js";

/** A CSL-JSON item: one entry of a bibliography, for Zotero, pandoc or a citation processor. */
export type CslItem = {
  readonly id: string;
  readonly type: Work["kind"];
  /** The title; in brackets if it is only inferred from the address, or if the address takes its place. */
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly issued?: CslDate;
  readonly "container-title"?: string;
  readonly publisher?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly number?: string;
  /** The pages of a work in its journal or book; for the paper, the printed pages that the record is based on. */
  readonly page?: string;
  readonly DOI?: string;
  readonly ISBN?: string;
  readonly URL?: string;
  /** Only for the dataset: the version. */
  readonly version?: string;
  readonly language?: string;
  /** Only for the paper: the record, and the version of the dataset that it was read from. */
  readonly note?: string;
  /** Keywords for what readers must know before they cite the work, separated by commas. */
  readonly keyword?: string;
  /** The same in sentences, and what else readers should know. Styles print neither this nor the keywords. */
  readonly annote?: string;
};

/** The CSL variables of a work; all other fields belong to this dataset. */
type Variable = Exclude<keyof Work & keyof CslItem, "id" | "title" | "note">;

/** In the order of the CSL specification. */
const variables: readonly Variable[] = [
  "author",
  "issued",
  "container-title",
  "publisher",
  "volume",
  "issue",
  "number",
  "page",
  "DOI",
  "URL",
  "language",
];

/** A work, of this package or of the records that a release is written from; most variables are copied as they are. */
export type CitableWork = { readonly [Field in Variable]?: unknown } & {
  readonly id: string;
  readonly kind: Work["kind"];
  readonly title: string | null;
  readonly titleSource?: Work["titleSource"] | undefined;
  readonly "container-title"?: string | undefined;
  readonly URL?: string | undefined;
  readonly corroborating?: true | undefined;
  readonly note?: string | undefined;
};

/** A title that is unknown or only inferred, and a work that the paper does not cite, are marked. */
export function workItem(work: CitableWork): CslItem {
  const marked = marks.filter(({ applies }) => applies(work));
  const remarks = [...marked.map(({ sentence }) => sentence), ...(work.note ? [forReaders(work.note)] : [])];
  return {
    id: work.id,
    type: work.kind,
    title: titleOf(work),
    ...Object.fromEntries(variables.flatMap((name) => (work[name] === undefined ? [] : [[name, work[name]]]))),
    ...(marked.length > 0 && { keyword: marked.map(({ keyword }) => keyword).join(",") }),
    ...(remarks.length > 0 && { annote: remarks.join(" ") }),
  };
}

/** A remark without the names of records, such as `(works/strategic-deal-to-ultimatum)`, and without code marks. */
const forReaders = (note: string): string => note.replace(/ \([a-z-]+\/[a-z0-9-]+\)/g, "").replaceAll("`", "");

/** The title, in brackets unless it is the work's own: styles print neither keywords nor annotations. */
function titleOf(work: CitableWork): string {
  if (work.title === null) return `[${siteAndAddress(work)}]`;
  return work.titleSource === "url" ? `[${work.title}]` : work.title;
}

/** `Russia Foreign Policy Papers: fpri.org/…/rfp3-sivitsky.pdf`; an address that begins with the site says it already. */
function siteAndAddress({ id, URL, "container-title": site = "" }: CitableWork): string {
  const address = labelFrom({ id, URL }, () => undefined, new Map());
  return site === "" || address.toLowerCase().startsWith(site.toLowerCase()) ? address : `${site}: ${address}`;
}

/** What readers must know before they cite a work. BibTeX and RIS have both texts from CSL. */
const marks: readonly {
  readonly applies: (work: CitableWork) => boolean;
  readonly keyword: string;
  readonly sentence: string;
}[] = [
  {
    applies: ({ title }) => title === null,
    keyword: "title unknown",
    sentence: "The title is unknown; site and address are given instead.",
  },
  {
    applies: ({ titleSource }) => titleSource === "url",
    keyword: "title inferred from the address",
    sentence: "The title is in brackets because it is inferred from the address; it may not be the title of the work.",
  },
  {
    applies: ({ corroborating }) => corroborating === true,
    keyword: "not cited in the paper",
    sentence: "The paper does not cite this work; the dataset uses it to check what the paper states.",
  },
];
