/** The argument of the paper as trees: from each myth through the claims about it to the records under them. */
import {
  type AnyRecord,
  type Claim,
  collectionOf,
  formatCertainty,
  get,
  label,
  list,
  type Recommendation,
  resolve,
} from "@unionstate/dataset";
import { type Line, recordLink } from "../record/line.ts";
import { recordNoun } from "../record/words.ts";
import { nameOf } from "../site.ts";
import { passageLine } from "./passage-line.ts";

/** A claim with what is said for and against it, and the records that it rests on. */
export type ClaimNode = {
  readonly claim: Claim;
  /** Whose claim it is or how sure; empty for what the paper states in its own voice. */
  readonly certainty: string;
  /** Where the paper says it. */
  readonly passages: Line;
  /** Whether the editors, not the paper, relate it to what it is for or against. */
  readonly isPlacedByEditors: boolean;
  readonly grounds: readonly Ground[];
  readonly supporting: readonly ClaimNode[];
  readonly opposing: readonly ClaimNode[];
  readonly conclusions: readonly ClaimNode[];
  /** The advice that rests on this claim. */
  readonly recommendations: readonly Recommendation[];
};

/** A record that a claim or an advice rests on. */
export type Ground = {
  readonly link: Line;
  /** What it is: `arms deal`. */
  readonly noun: string;
};

/** The three myths, in the order of their chapters: all are named on page 2. */
export const myths: readonly ClaimNode[] = list("claims")
  .filter(({ kind }) => kind === "myth")
  .toSorted((a, b) => lastPage(a) - lastPage(b))
  .map(nodeOf);

function lastPage({ evidence }: Claim): number {
  return Math.max(...evidence.map(({ page }) => page));
}

/** What the paper concludes about more than one myth, or about something else. */
export const otherConclusions: readonly ClaimNode[] = list("claims")
  .filter((claim) => claim.kind === "conclusion" && claim.answers === undefined)
  .map(nodeOf);

function nodeOf(claim: Claim): ClaimNode {
  const about = list("claims").filter((other) => "answers" in other && other.answers === claim.id);
  const arguing = (stance: "for" | "against"): readonly ClaimNode[] =>
    about.filter((other) => other.kind === "argument" && other.stance === stance).map(nodeOf);
  return {
    claim,
    certainty: claim.certainty === "stated" ? "" : formatCertainty(claim, { beside: claim.label }),
    passages: passageLine(claim.evidence),
    isPlacedByEditors: (claim.basis ?? []).some(({ for: fields }) => fields.includes("answers")),
    grounds: groundsOf(claim),
    supporting: arguing("for"),
    opposing: arguing("against"),
    conclusions: about.filter(({ kind }) => kind === "conclusion").map(nodeOf),
    recommendations: list("recommendations").filter(({ restsOn = [] }) =>
      restsOn.some((name) => name === nameOf(claim)),
    ),
  };
}

/** The records that a claim or an advice rests on; claims lead to their place on the same page. */
export function groundsOf(record: Claim | Recommendation): readonly Ground[] {
  const names = "restsOn" in record ? (record.restsOn ?? []) : [];
  return names.map((name) => {
    const ground: AnyRecord = resolve(name);
    const collection = collectionOf(ground);
    const link = collection === "claims" ? { text: label(ground), href: `#${ground.id}` } : recordLink(ground);
    return { link: [link], noun: recordNoun(collection) };
  });
}

/** All claims of a tree, the first one included. */
export const claimsIn = (node: ClaimNode): readonly Claim[] => [
  node.claim,
  ...[...node.opposing, ...node.supporting, ...node.conclusions].flatMap(claimsIn),
];

/** The advice that rests on any claim of a tree, in the order of the paper. */
export function recommendationsOf(node: ClaimNode): readonly Recommendation[] {
  const names = new Set(claimsIn(node).map((claim) => String(nameOf(claim))));
  return list("recommendations").filter(({ restsOn = [] }) => restsOn.some((name) => names.has(name)));
}

/** To whom an advice is addressed. */
export const addresseesOf = ({ addressees }: Recommendation): readonly Line[] =>
  addressees.map((id) => [recordLink(get("entities", id))]);
