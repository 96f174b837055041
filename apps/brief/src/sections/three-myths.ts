import { type Claim, formatCertainty } from "@unionstate/dataset";
import { chapter, heading, quietLine, ruledTable } from "../blocks.ts";
import type { Cell, Node } from "../content.ts";
import { byPage, mythsInOrder } from "../dataset.ts";
import { colours } from "../design.ts";
import { recordLine, recordLink, recordNames } from "../references.ts";
import type { Brief, Section } from "../section.ts";

/** The three myths of the paper, each with its rebuttals and concessions side by side, and the paper's conclusions. */
export const threeMyths: Section = {
  name: "three-myths",
  content: (brief) => {
    const { claims } = brief.dataset;
    const conclusions = claims.filter(({ kind }) => kind === "conclusion").toSorted(byPage);
    return [
      chapter("Three myths", "three-myths"),
      {
        style: "lead",
        text: "The paper examines three widespread claims about Belarus and Russia. Left: rebuttals. Right: concessions. Each argument gives its pages, its record and the records that it rests on, so that readers can check both sides.",
      },
      ...mythsInOrder(claims).flatMap((myth): Node[] => [
        heading(`“${myth.label}”`, myth.id),
        ...(myth.description
          ? [{ stack: [{ text: myth.description, style: "body" }], unbreakable: true, keepWithNext: true }]
          : []),
        {
          text: [...brief.sources.evidence(myth.evidence), " · ", recordLink(myth)],
          style: "record",
          keepWithNext: true,
        },
        argumentTable(
          claims.flatMap((claim) => {
            const { answered, stance } = stanceOf(claim, claims);
            return claim.kind === "argument" && answered === myth.id ? { claim, stance } : [];
          }),
          brief,
        ),
      ]),
      ...(conclusions.length > 0
        ? [
            heading("What the paper concludes", "conclusions"),
            ruledTable(
              [["Conclusion", "*"]],
              conclusions.map((claim): Cell[] => [{ stack: claimLines(claim, brief) }]),
            ),
          ]
        : []),
    ];
  },
};

type Stance = "for" | "against";

/**
 * The claim at the end of what a claim answers, usually a myth, and the side that it takes: who rebuts a rebuttal
 * concedes the myth.
 */
function stanceOf(claim: Claim, claims: readonly Claim[]): { readonly answered: Claim["id"]; readonly stance: Stance } {
  const target = claim.kind === "argument" ? claims.find(({ id }) => id === claim.answers) : undefined;
  if (claim.kind !== "argument" || !target) return { answered: claim.id, stance: "for" };
  const { answered, stance } = stanceOf(target, claims);
  return { answered, stance: claim.stance === stance ? "for" : "against" };
}

function argumentTable(all: readonly { readonly claim: Claim; readonly stance: Stance }[], brief: Brief): Node {
  const side = (wanted: Stance): Claim[] =>
    all.flatMap(({ claim, stance }) => (stance === wanted ? claim : [])).toSorted(byPage);
  const [against, granted] = [side("against"), side("for")];
  return ruledTable(
    [
      [`Rebuttals (${against.length})`, "*"],
      [`Concessions (${granted.length})`, "*"],
    ],
    Array.from({ length: Math.max(against.length, granted.length) }, (_, row) =>
      [against[row], granted[row]].map((claim): Cell => (claim ? { stack: claimLines(claim, brief) } : "")),
    ),
    { headerColumns: 0 },
  );
}

/** A claim with its details, its pages and the records that it rests on. */
function claimLines(claim: Claim, { sources }: Brief): Node[] {
  const grounds = claim.kind === "myth" ? [] : claim.restsOn;
  return [
    { text: claim.label, bold: true },
    ...(claim.description ? [{ text: claim.description, margin: [0, 1, 0, 1] } as const] : []),
    ...quietLine(formatCertainty(claim, { beside: claim.label })),
    { text: sources.evidence(claim.evidence), color: colours.quiet },
    recordLine(claim),
    { text: ["Rests on ", ...recordNames(grounds, colours.quiet)], style: "record" },
  ];
}
