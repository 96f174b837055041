import { checkDataset, collections } from "@unionstate/schema";
import type { Archive } from "./archive.ts";
import { blindKinds } from "./blind-kinds.ts";
import { judge } from "./judge.ts";
import type { Judged } from "./judged.ts";
import type { Kind } from "./kind.ts";
import { mutantsOf } from "./mutants-of.ts";
import { sampleOf } from "./sample-of.ts";

/** Of a kind that no rule is meant for, so many tell as much as all. */
const enough = 1000;

/**
 * Makes the mutants of one kind and judges them.
 *
 * @param most no more than so many, drawn by chance; all if not given
 */
export function judgeKind(kind: Kind, archive: Archive, seed: number, most?: number): Judged {
  const all = mutantsOf(kind, archive);
  const isBlind = blindKinds.includes(kind);
  const size = most ?? (isBlind ? enough : all.length);
  const verdicts = judge(size < all.length ? sampleOf(all, size, seed) : all, archive, checkDataset, isBlind);
  const counts = collections.map((collection) => {
    const own = verdicts.filter((verdict) => verdict.collection === collection);
    const right = own.filter((verdict) => verdict.right);
    const byPaper = right.filter(({ ring }) => ring === 3);
    return [collection, { all: own.length, right: right.length, byPaper: byPaper.length }] as const;
  });
  return { kind: kind.id, counts: new Map(counts), survivors: verdicts.filter(({ right }) => !right) };
}
