import type { Claim } from "@unionstate/dataset";
import type { Cell, Node } from "../../content.ts";
import type { Book, Chapter } from "../book.ts";
import { byPage, mythsInOrder } from "../dataset.ts";
import { chapter, entry, register, restsOn } from "../register.ts";

/** The three myths, each with the arguments against and for it and their evidence, and the paper's conclusions. */
export const claims: Chapter = {
  name: "claims",
  content: (book) => {
    const { claims: all } = book.dataset;
    const myths = mythsInOrder(all);
    const stances = new Map(all.map((claim) => [claim, stanceOf(claim, all)]));
    const argued = (myth: Claim, wanted: Stance): Claim[] =>
      all
        .filter((claim) => {
          const { answered, stance } = stances.get(claim) ?? {};
          return claim.kind === "argument" && answered === myth.id && stance === wanted;
        })
        .toSorted(byPage);
    const conclusions = all.filter(({ kind }) => kind === "conclusion").toSorted(byPage);
    return [
      chapter(
        "Claims",
        "claims",
        `The paper examines three widespread claims about Belarus and Russia, which it calls myths. This chapter has its arguments against them, those that concede something to them, and its ${conclusions.length} conclusions. Below each argument are the records that the paper argues from at that place.`,
        { onNewPage: true },
      ),
      table("The three myths", myths, book),
      ...myths.flatMap((myth, i): Node[] => [
        table(`Myth ${i + 1}: arguments against it`, argued(myth, "against"), book),
        table(`Myth ${i + 1}: arguments that concede something`, argued(myth, "for"), book),
      ]),
      table("Conclusions", conclusions, book),
    ];
  },
};

type Stance = "for" | "against";

/**
 * The claim at the end of what a claim answers, usually a myth, and the side that it takes: who rebuts a rebuttal
 * concedes the myth.
 */
function stanceOf(claim: Claim, all: readonly Claim[]): { readonly answered: Claim["id"]; readonly stance: Stance } {
  const target = claim.kind === "argument" ? all.find(({ id }) => id === claim.answers) : undefined;
  if (claim.kind !== "argument" || !target) return { answered: claim.id, stance: "for" };
  const { answered, stance } = stanceOf(target, all);
  return { answered, stance: claim.stance === stance ? "for" : "against" };
}

const table = (title: string, all: readonly Claim[], { dataset, sources }: Book): Node =>
  register(
    title,
    [
      ["Page, note [source]", 80],
      [null, "*"],
    ],
    all.map((claim): Cell[] => [
      { text: sources.evidence(claim) },
      entry(claim, sources, { withPages: false, below: grounds(claim, dataset.claims) }),
    ]),
  );

/** What a claim answers, unless that is the myth above it, and what it rests on. */
function grounds(claim: Claim, claims: readonly Claim[]): Node[] {
  if (claim.kind === "myth") return [];
  const target = claims.find(({ id }) => id === claim.answers);
  const answered = target && !(claim.kind === "argument" && target.kind === "myth") ? [`claims/${target.id}`] : [];
  return restsOn(claim.restsOn, answered);
}
