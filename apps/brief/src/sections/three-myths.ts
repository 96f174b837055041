import type { Claim } from "@unionstate/dataset";
import { chapter, heading, ruledTable } from "../blocks.ts";
import type { Cell, Node } from "../content.ts";
import { byPage, mythsInOrder } from "../dataset.ts";
import { colours } from "../design.ts";
import { recordLine, recordLink, recordNames } from "../references.ts";
import type { Brief, Section } from "../section.ts";

/** The three myths of the paper, each with its rebuttals and concessions side by side. */
export const threeMyths: Section = {
  name: "three-myths",
  content: (brief) => {
    const { claims } = brief.dataset;
    const myths = mythsInOrder(claims);
    return [
      chapter("Three myths", "three-myths"),
      {
        style: "lead",
        text: "The paper examines three widespread claims about Belarus and Russia. Left: rebuttals. Right: concessions. Each argument gives its pages, its record and the records that it rests on, so that readers can check both sides.",
      },
      ...myths.flatMap((myth): Node[] => [
        heading(`“${myth.title}”`, myth.id),
        {
          text: [myth.gist, brief.notes.mark(...brief.sources.evidence(myth.evidence), " · ", recordLink(myth))],
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
  return ruledTable(
    [
      [`Rebuttals (${against.length})`, "*"],
      [`Concessions (${granted.length})`, "*"],
    ],
    Array.from({ length: rows }, (_, row) => [cell(against[row], brief), cell(granted[row], brief)]),
    { headerColumns: 0 },
  );
}

function cell(claim: Claim | undefined, { sources }: Brief): Cell {
  if (!claim) return "";
  return {
    stack: [
      { text: claim.title, bold: true },
      { text: claim.gist, margin: [0, 1, 0, 1] },
      { text: sources.evidence(claim.evidence), color: colours.quiet },
      recordLine(claim),
      ...(claim.restsOn
        ? [{ text: ["Rests on ", ...recordNames(claim.restsOn, colours.quiet)], style: "record" }]
        : []),
    ],
  };
}
