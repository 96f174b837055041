import { collections } from "@unionstate/schema";
import type { Archive } from "./archive.ts";
import { judge } from "./judge.ts";
import type { Judged } from "./judged.ts";
import type { Kind } from "./kind.ts";
import { mutantsOf } from "./mutants-of.ts";
import { sampleOf } from "./sample-of.ts";

/**
 * Makes the mutants of one kind and judges them.
 *
 * @param most no more than so many, drawn by chance; all if not given
 */
export function judgeKind(kind: Kind, archive: Archive, seed: number, most?: number): Judged {
  const all = mutantsOf(kind, archive);
  const verdicts = judge(most === undefined ? all : sampleOf(all, most, seed), archive);
  const counts = collections.map((collection) => {
    const own = verdicts.filter((verdict) => verdict.collection === collection);
    const right = own.filter((verdict) => verdict.right);
    const byPaper = right.filter(({ ring }) => ring === 3);
    return [collection, { all: own.length, right: right.length, byPaper: byPaper.length }] as const;
  });
  return { kind: kind.id, counts: new Map(counts), survivors: verdicts.filter(({ right }) => !right) };
}
