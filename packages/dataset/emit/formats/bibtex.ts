import type { Format } from "../format.ts";
import { type CslItem, cslItems, familyFirst, isoDate } from "./csl.ts";

/** `works.bib`: the cited works, for LaTeX with biblatex and for JabRef. */
export const bibtex: Format = {
  name: "BibTeX",
  contents: "the cited works",
  use: "LaTeX with biblatex, JabRef",
  specification: "biblatex data model",
  *files({ records }) {
    yield {
      path: "works.bib",
      mediaType: "application/x-bibtex",
      description: "The works that the paper cites, and those that corroborate it, as BibTeX.",
      chunks: () => cslItems(records).map(entry),
    };
  },
};

type Fields = { readonly [field: string]: string | undefined };

/** The entry of a work, with the id of its record as the key. */
function entry(item: CslItem): string {
  const [type, own] = entries[item.type](item);
  const fields: Fields = {
    author:
      item.author && list(item.author.map((name) => ("literal" in name ? braced(name.literal) : familyFirst(name)))),
    title: braced(item.title),
    ...own,
    date: isoDate(item),
    pages: item.page?.replace("-", "--"),
    doi: item.DOI,
    url: item.URL,
    langid: item.language && langid(item.language),
    keywords: item.keyword,
    annotation: item.annote,
  };
  const lines = Object.entries(fields).flatMap(([field, value]) =>
    value === undefined ? [] : [`  ${field} = {${verbatim.has(field) ? value : escaped(value)}},\n`],
  );
  return `@${type}{${item.id},\n${lines.join("")}}\n\n`;
}

/**
 * The entry type of each kind of work, and the fields in which its data model has what the work appeared in, its
 * publisher, volume and number. An article has no field for its publisher, and a report none for its series: they are in
 * the addition to the title that is printed there.
 */
const entries: { readonly [Kind in CslItem["type"]]: (item: CslItem) => readonly [type: string, fields: Fields] } = {
  "article-journal": (item) => ["article", article(item)],
  "article-magazine": (item) => ["article", { ...article(item), entrysubtype: "magazine" }],
  "article-newspaper": (item) => ["article", { ...article(item), entrysubtype: "newspaper" }],
  book: (item) => ["book", { series: container(item), ...published(item), volume: item.volume, number: item.number }],
  chapter: (item) => ["incollection", { booktitle: container(item), ...published(item), volume: item.volume }],
  dataset: (item) => ["dataset", { organization: container(item), ...published(item), number: item.number }],
  interview: (item) => ["misc", organization(item)],
  "post-weblog": (item) => ["online", organization(item)],
  report: ({ publisher, number, ...item }) => [
    "report",
    { titleaddon: container(item), type: "report", number, institution: publisher && braced(publisher) },
  ],
  webpage: (item) => ["online", organization(item)],
};

type Within = Pick<CslItem, "container-title" | "publisher">;

const article = ({ publisher, volume, issue, number, ...item }: CslItem): Fields => ({
  journaltitle: container(item),
  journaltitleaddon: publisher,
  volume,
  number: issue ?? number,
});

/** The website and its publisher, in a list. */
function organization({ publisher, ...item }: Within): Fields {
  const names = [item["container-title"], publisher].flatMap((name) => (name ? [braced(name)] : []));
  return { organization: names.length > 0 ? list(names) : undefined };
}

const container = (item: Within): string | undefined => item["container-title"];

const published = ({ publisher }: Within): Fields => ({ publisher: publisher && braced(publisher) });

const list = (names: readonly string[]): string => names.join(" and ");

/** A text that keeps its case, and in a list is one name. */
const braced = (text: string): string => `{${text}}`;

/** The fields that TeX reads as they are. */
const verbatim: ReadonlySet<string> = new Set(["url", "doi"]);

/** What TeX would take for a command. */
const escaped = (text: string): string => text.replace(/[&%$#_]/g, "\\$&").replace(/~/g, "\\textasciitilde{}");

/** The name that biblatex, by way of babel, gives to a language. */
function langid(tag: string): string {
  const name = new Intl.DisplayNames("en", { type: "language" }).of(tag.split("-")[0] ?? tag);
  return (name ?? tag).toLowerCase();
}
