import type { Citation } from "@unionstate/dataset";
import type { Content, ContentText } from "pdfmake/interfaces.js";
import { colours } from "../style/colours.ts";
import { heading } from "./heading.ts";
import type { Section } from "./section.ts";
import type { SourceList } from "./source-list.ts";

/** The paper's footnotes, each with the source of this brief that it cites. */
export const notes: Section = ({ citations }, sources) => [
  heading("The notes of the paper", "notes", "sources"),
  {
    style: "body",
    text: `What each of the ${citations.length} footnotes cites, by the numbers of the list above. A pinpoint is given where the note has one.`,
  },
  {
    style: "small",
    text: citations.toSorted((a, b) => a.number - b.number).flatMap((citation) => note(citation, sources)),
  },
  ...citations
    .filter(({ comment }) => comment)
    .toSorted((a, b) => a.number - b.number)
    .map(
      ({ number, comment }): Content => ({ style: "small", margin: [0, 4, 0, 0], text: `Note ${number}: ${comment}` }),
    ),
];

function note({ number, works, comment, unknown }: Citation, sources: SourceList): ContentText[] {
  const cited = works ?? [];
  const pinpoints = cited.flatMap(({ locator }) => locator ?? []);
  const lost = cited.length === 0 && Object.values(unknown ?? {}).includes("lostInSource");
  return [
    { text: `${number}`, bold: true },
    ...sources.marks(cited.map(({ work }) => work)),
    ...(pinpoints.length > 0 ? [{ text: `\u00a0p.\u00a0${pinpoints.join(", ")}` }] : []),
    ...(lost ? [{ text: "\u00a0lost", color: colours.quiet }] : []),
    ...(comment ? [{ text: "\u00a0see below", color: colours.quiet }] : []),
    { text: "   " },
  ];
}
