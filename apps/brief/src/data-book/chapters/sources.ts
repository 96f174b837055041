import { cite, label, sources as sourcesOf, type Work } from "@unionstate/dataset";
import type { PlacesSoFar } from "@unionstate/typeset";
import type { Cell, Inline, Node } from "../../content.ts";
import type { Book, Chapter } from "../book.ts";
import { colours } from "../design.ts";
import { citationOf, pageLinks, recordLink } from "../references.ts";
import { chapter, quiet, register } from "../register.ts";
import { sentence } from "../wording.ts";

/** The numbered list of sources by type, each with the notes of the paper and the pages of this book that cite it. */
export const sources: Chapter = {
  name: "sources",
  content: (book) => [
    chapter(
      "Sources",
      "sources",
      "The works that the paper cites, and other published sources that the editors compared it with. A title in square brackets was inferred from the address. Each entry ends with the notes of the paper and the pages of this book that cite the work.",
    ),
    // Pages are known here and not within a row, which is laid out before it has a page.
    {
      stack: [],
      deferred: (places) =>
        book.sources.groups.map(
          ({ title, works }): Node =>
            register(
              title,
              [
                ["No.", 24],
                [null, "*"],
              ],
              works.map((work) => row(work, book, places)),
            ),
        ),
    },
  ],
};

function row(work: Work, { dataset, sources: list }: Book, places: PlacesSoFar): Cell[] {
  const number = list.numberOf(work.id);
  const notes = dataset.citations
    .filter((citation) => citation.works?.some((cited) => cited.work === work.id))
    .map((citation) => citation.number)
    .toSorted((a, b) => a - b);
  const cited = places.of(citationOf(`works/${work.id}`));
  return [
    String(number),
    {
      id: `works/${work.id}`,
      text: [
        ...reference(work),
        ...(work.note ? [` ${sentence(work.note)}`] : []),
        quiet(
          notes.length > 0
            ? ` Note${notes.length > 1 ? "s" : ""} ${notes.join(", ")} of the paper.`
            : " Not cited by the paper.",
        ),
        ...(cited.length > 0
          ? [
              quiet([
                ` Cited on page${new Set(cited.map(({ page }) => page)).size > 1 ? "s" : ""} `,
                ...pageLinks(cited),
                " of this book.",
              ]),
            ]
          : []),
        " ",
        recordLink(work),
      ],
    },
  ];
}

/** The reference of a work, with its title in its language and a link to its address. */
function reference(work: Work): Inline[] {
  const [{ url }] = sourcesOf(work);
  const text = cite(work);
  const before = url && text.endsWith(url) ? text.slice(0, -url.length) : text;
  const { title, language } = work;
  const at = title === null ? -1 : before.indexOf(title);
  const named: Inline[] =
    title === null || at < 0
      ? [before]
      : [
          before.slice(0, at),
          { text: title, italics: true, ...languageOf(title, language) },
          before.slice(at + title.length),
        ];
  return [...named, ...(url ? [{ text: url, link: url, linkTitle: label(work), color: colours.link }] : [])];
}

/** The language of a title that is not English, in its own letters or transliterated. */
function languageOf(title: string, language: string | undefined): { readonly lang?: string } {
  if (language === undefined || language === "en") return {};
  const transliterated = ["be", "ru", "uk"].includes(language) && !/\p{Script=Cyrillic}/u.test(title);
  return { lang: transliterated ? `${language}-Latn` : language };
}
