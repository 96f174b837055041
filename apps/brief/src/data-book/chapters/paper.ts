import { type Citation, label, permalink } from "@unionstate/dataset";
import type { Cell, Inline } from "../../content.ts";
import type { Book, Chapter } from "../book.ts";
import { groupBy } from "../dataset.ts";
import { recordLink } from "../references.ts";
import { chapter, quiet, register } from "../register.ts";
import { sentence } from "../wording.ts";

/** The headings of the paper, and the works that each of its notes cites. */
export const paper: Chapter = {
  name: "paper",
  content: (book) => {
    const { sections, citations } = book.dataset;
    const used = recordsBySection(book);
    return [
      chapter(
        "The paper",
        "paper",
        `The headings of the paper with their pages, and the sources that each of its ${citations.length} footnotes cites, with the pages that the note gives. The number of a note links to its record, citations/note-<number>.`,
      ),
      register(
        "Headings",
        [
          ["Page", 28],
          [null, "*"],
          ["Records based on it", 80, "right"],
        ],
        sections
          .toSorted((a, b) => a.position - b.position)
          .map((section): Cell[] => [
            String(section.page),
            {
              id: `sections/${section.id}`,
              margin: [(section.level - 1) * 10, 0, 0, 0],
              text: [section.title, " ", recordLink(section)],
            },
            { text: String(used.get(section.id) ?? "none"), alignment: "right" },
          ]),
      ),
      register(
        "Notes and the sources that they cite",
        [
          ["Page", 28],
          [null, "*"],
        ],
        groupBy(
          citations.toSorted((a, b) => a.number - b.number),
          ({ marker }) => String(marker.page),
        ).map(({ title, records }, i): Cell[] => [
          { text: title, ...(i === 0 && { id: "notes" }) },
          { text: records.flatMap((citation) => note(citation, book)) },
        ]),
        { counted: false },
      ),
    ];
  },
};

function recordsBySection({ dataset }: Book): ReadonlyMap<string, number> {
  const { armsDeals, claims, deployments, discrepancies, entities, events, figures, polls, recommendations } = dataset;
  const counts = new Map<string, number>();
  for (const { evidence } of [
    ...[...armsDeals, ...claims, ...deployments, ...discrepancies, ...entities, ...events, ...figures, ...polls],
    ...[...recommendations, ...dataset.relations, ...dataset.statements],
  ])
    for (const section of new Set(evidence.map(({ section }) => section)))
      counts.set(section, (counts.get(section) ?? 0) + 1);
  return counts;
}

/** `33 [25] p. 17`: the sources of a note, or what the note says. The number links to its record. */
function note(citation: Citation, { sources }: Book): Inline[] {
  const { number, comment, unknown } = citation;
  const works = citation.works ?? [];
  const locators = works.flatMap(({ locator }) => locator ?? []);
  const isLost = works.length === 0 && Object.values(unknown ?? {}).includes("lostInSource");
  return [
    { text: `${number}`, bold: true, link: permalink(citation), linkTitle: `Record: ${label(citation)}` },
    ...sources.marks(works.map(({ work }) => work)),
    ...(locators.length > 0 ? [`\u00a0p.\u00a0${locators.join(", ")}`] : []),
    ...(isLost ? [quiet("\u00a0missing from our copy")] : []),
    ...(comment ? [` ${sentence(comment)}`] : []),
    "\u2003 ",
  ];
}
