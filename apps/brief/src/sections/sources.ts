import type { Work } from "@unionstate/dataset";
import type { Content, ContentText } from "pdfmake/interfaces.js";
import { colours } from "../style/colours.ts";
import { chapter } from "./chapter.ts";
import type { Section } from "./section.ts";

/** The numbered list of sources with live links. */
export const sources: Section = (_, list) => [
  chapter("Sources", "sources"),
  {
    style: "body",
    text: "Works that the paper cites for what stands in this brief, in the order of its notes, and other published sources on the polls. A title in square brackets is known only from the words of the address.",
  },
  {
    style: "small",
    stack: list.works.map((work, index): Content => {
      const notes = list.notesOf(work).map(({ number }) => number);
      return {
        columns: [
          { text: `${index + 1}`, width: 22, alignment: "right", id: `source-${index + 1}` },
          {
            text: [
              ...reference(work),
              ...(notes.length > 0
                ? [{ text: ` Paper: note${notes.length > 1 ? "s" : ""} ${notes.join(", ")}.`, color: colours.quiet }]
                : [{ text: " Not cited by the paper.", color: colours.quiet }]),
            ],
            width: "*",
          },
        ],
        columnGap: 8,
        margin: [0, 0, 0, 5],
        unbreakable: true,
      };
    }),
  },
];

function reference(work: Work): ContentText[] {
  const authors = work.author?.map((name) =>
    "literal" in name ? name.literal : [name.given, name.family].filter(Boolean).join(" "),
  );
  const title = work.title === null ? "Title not known" : work.titleSource === "url" ? `[${work.title}]` : work.title;
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
    ...(authors ? [{ text: `${authors.join(", ")}. ` }] : []),
    { text: title, italics: true },
    { text: `. ${[...new Set(locus.filter(Boolean))].join(", ")}. `.replace("..", ".").replace(/^\. \. $/, ". ") },
    ...(work.URL ? [{ text: breakable(work.URL), link: work.URL, color: colours.accent }] : []),
  ];
}

// A long address may break after a slash or hyphen; a zero-width space marks the place.
const breakable = (url: string): string => url.replace(/([/\-?&=.])(?=\w)/g, "$1\u200b");
