import { labelOf, type RecordOf, type Records } from "@unionstate/schema";
import { type Format, indentedJson } from "../format.ts";

/** `works.csl.json`: the cited works as CSL-JSON. */
export const csl: Format = {
  name: "CSL-JSON",
  contents: "the cited works",
  use: "Zotero, pandoc, citation processors",
  specification: "CSL-JSON 1.0",
  *files({ records }) {
    yield {
      path: "works.csl.json",
      mediaType: "application/vnd.citationstyles.csl+json",
      description: "The works that the paper cites, and those that corroborate it, as CSL-JSON.",
      chunks: () => [indentedJson(cslItems(records))],
    };
  },
};

type Work = RecordOf<"works">;

/** The CSL variables of a work, in the order of the CSL specification; all other fields belong to this dataset. */
const variables = [
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
  "note",
] as const satisfies readonly (keyof Work)[];

/** A CSL-JSON item. */
export type CslItem = Partial<Pick<Work, (typeof variables)[number]>> & {
  readonly id: string;
  readonly type: Work["kind"];
  readonly title: string;
  /** Keywords for what readers must know before they cite the work, separated by commas. */
  readonly keyword?: string;
  /** The same in sentences. */
  readonly annote?: string;
};

/** The works as CSL-JSON items. A title that is unknown or only inferred, and a work that the paper does not cite, are marked. */
export const cslItems = (records: Records): CslItem[] => records.of("works").map(({ record }) => cslItem(record));

function cslItem(work: Work): CslItem {
  const marked = marks.filter(({ applies }) => applies(work));
  return {
    id: work.id,
    type: work.kind,
    title: titleOf(work),
    ...Object.fromEntries(variables.flatMap((name) => (work[name] === undefined ? [] : [[name, work[name]]]))),
    ...(marked.length > 0 && {
      keyword: marked.map(({ keyword }) => keyword).join(","),
      annote: marked.map(({ sentence }) => sentence).join(" "),
    }),
  };
}

/** The title, in brackets unless it is the work's own: styles print neither keywords nor annotations. */
function titleOf(work: Work): string {
  if (work.title === null) return `[${siteAndAddress(work)}]`;
  return work.titleSource === "url" ? `[${work.title}]` : work.title;
}

/** `Russia Foreign Policy Papers: fpri.org/…/rfp3-sivitsky.pdf`; an address that begins with the site says it already. */
function siteAndAddress(work: Work): string {
  const [site = "", address] = [work["container-title"], labelOf(work, () => undefined)];
  return site === "" || address.toLowerCase().startsWith(site.toLowerCase()) ? address : `${site}: ${address}`;
}

/** What readers must know before they cite a work. BibTeX and RIS have both texts from CSL. */
const marks: readonly {
  readonly applies: (work: Work) => boolean;
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
