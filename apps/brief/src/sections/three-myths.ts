import type { Claim } from "@unionstate/dataset";
import type { Brief } from "../brief.ts";
import { byPage } from "../parts/by-page.ts";
import { chapter } from "../parts/chapter.ts";
import { heading } from "../parts/heading.ts";
import type { Cell, Node } from "../parts/inline.ts";
import { colours } from "../style/colours.ts";
import { mythsInOrder } from "../wording/myths-in-order.ts";
import type { Section } from "./section.ts";

/** The paper's three myths, each with what speaks against it and what speaks for it, side by side. */
export const threeMyths: Section = {
  name: "three-myths",
  content: (brief) => {
    const { claims } = brief.dataset;
    const myths = mythsInOrder(claims);
    return [
      chapter("Three myths", "three-myths"),
      {
        style: "lead",
        text: "The paper takes on three things that are widely said of Belarus and Russia. Beside what it sets against each stands what it grants. Under each argument stand its pages, its own record, and the records that it rests on: a reader can check both sides.",
      },
      ...myths.flatMap((myth): Node[] => [
        heading(`“${myth.title}”`, myth.id),
        {
          text: [
            myth.gist,
            brief.notes.mark(...brief.sources.evidence(myth.evidence), " · ", brief.records.link(myth)),
          ],
          style: "body",
          keepWithNext: true,
        },
        argumentTable(
          claims.filter(({ answers }) => answers === myth.id),
          brief,
        ),
      ]),
    ];
  },
};

function argumentTable(claims: readonly Claim[], brief: Brief): Node {
  const side = (stance: "for" | "against"): Claim[] =>
    claims.filter((claim) => claim.stance === stance).toSorted(byPage);
  const [against, granted] = [side("against"), side("for")];
  const rows = Math.max(against.length, granted.length);
  return {
    style: "table",
    layout: "ruled",
    margin: [0, 7, 0, 14],
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: ["*", "*"],
      body: [
        [`Against it (${against.length})`, `For it (${granted.length})`].map(
          (text): Cell => ({ text, style: "tableHead" }),
        ),
        ...Array.from({ length: rows }, (_, row) => [cell(against[row], brief), cell(granted[row], brief)]),
      ],
    },
  };
}

function cell(claim: Claim | undefined, { sources, records }: Brief): Cell {
  if (!claim) return "";
  return {
    stack: [
      { text: claim.title, bold: true },
      { text: claim.gist, margin: [0, 1, 0, 1] },
      { text: sources.evidence(claim.evidence), color: colours.quiet },
      records.line(claim),
      ...(claim.restsOn
        ? [{ text: ["Rests on ", ...records.names(claim.restsOn, colours.quiet)], style: "record" }]
        : []),
    ],
  };
}
