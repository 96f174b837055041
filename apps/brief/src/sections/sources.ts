import type { Citation, Work } from "@unionstate/dataset";
import { chapter, heading } from "../blocks.ts";
import type { Cell, Inline, Node } from "../content.ts";
import { colours } from "../design.ts";
import { pageLinks, recordLink } from "../references.ts";
import type { Brief, Section } from "../section.ts";

/** The numbered list of sources with the places that cite them, and the works cited in each note of the paper. */
export const sources: Section = {
  name: "sources",
  content: (brief) => {
    const { citations } = brief.dataset;
    const ordered = citations.toSorted((a, b) => a.number - b.number);
    return [
      chapter("Sources", "sources"),
      {
        style: "body",
        text: "Works that the paper cites, in the order of its notes, and other published sources on the polls. A title in square brackets was inferred from the URL. Each entry ends with the notes of the paper and the pages of this brief that cite it.",
      },
      {
        style: "small",
        layout: "open",
        table: {
          widths: [20, "*"],
          dontBreakRows: true,
          headerColumns: 1,
          body: brief.sources.works.map((work, i) => entry(work, i + 1, brief)),
        },
      },
      heading("The notes of the paper", "notes"),
      {
        style: "body",
        text: `The works cited in each of the ${citations.length} footnotes, by their numbers in the list above, with page numbers where the note has them.`,
      },
      { style: "small", text: ordered.flatMap((citation) => note(citation, brief)) },
      ...ordered
        .filter(({ comment }) => comment)
        .map(
          ({ number, comment }): Node => ({ style: "small", margin: [0, 4, 0, 0], text: `Note ${number}: ${comment}` }),
        ),
    ];
  },
};

/** The row of a work. The pages that cite it are known once all pages before it are laid out. */
function entry(work: Work, number: number, { sources: list }: Brief): Cell[] {
  const notes = list.notesOf(work).map((note) => note.number);
  const inPaper =
    notes.length > 0 ? ` Paper: note${notes.length > 1 ? "s" : ""} ${notes.join(", ")}.` : " Not cited by the paper.";
  return [
    { text: `${number}`, alignment: "right", id: `source-${number}` },
    {
      stack: [],
      deferred: (places) => {
        const used = places.of(`source:${number}`);
        return {
          text: [
            ...reference(work),
            { text: inPaper, color: colours.quiet },
            ...(used.length > 0 ? [" This brief: ", ...pageLinks(used), "."] : []),
            " ",
            { text: [recordLink(work)], style: "record" },
          ],
        };
      },
    },
  ];
}

function reference(work: Work): Inline[] {
  const authors = work.author?.map((name) =>
    "literal" in name ? name.literal : [name.given, name.family].filter(Boolean).join(" "),
  );
  const title = work.title === null ? "Title unknown" : work.titleSource === "url" ? `[${work.title}]` : work.title;
  const year = work.issued?.["date-parts"][0]?.[0];
  const locus = [
    work["container-title"],
    work.publisher,
    work.volume && `vol. ${work.volume}`,
    work.issue && `no. ${work.issue}`,
    year,
    work.page && `pp. ${work.page}`,
  ];
  return [
    ...(authors ? [`${authors.join(", ")}. `] : []),
    { text: title, italics: true },
    `. ${[...new Set(locus.filter(Boolean))].join(", ")}. `.replace("..", ".").replace(/^\. \. $/, ". "),
    ...(work.URL ? [{ text: work.URL, link: work.URL, linkTitle: title, color: colours.link }] : []),
  ];
}

function note({ number, works, comment, unknown }: Citation, { sources: list }: Brief): Inline[] {
  const cited = works ?? [];
  const pinpoints = cited.flatMap(({ locator }) => locator ?? []);
  const lost = cited.length === 0 && Object.values(unknown ?? {}).includes("lostInSource");
  return [
    { text: `${number}`, bold: true },
    ...list.marks(cited.map(({ work }) => work)),
    ...(pinpoints.length > 0 ? [`\u00a0p.\u00a0${pinpoints.join(", ")}`] : []),
    ...(lost ? [{ text: "\u00a0missing", color: colours.quiet }] : []),
    ...(comment ? [{ text: "\u00a0see below", color: colours.quiet }] : []),
    "   ",
  ];
}
