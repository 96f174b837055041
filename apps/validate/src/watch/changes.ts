import type { Problem } from "@unionstate/schema";

/** What a change has done to the problems: those that are new, and those that are gone. */
export type Changes = { readonly fresh: readonly Problem[]; readonly gone: readonly Problem[] };

/** Compares the problems of two checks. A problem is the same if it says the same of the same file, on whatever line. */
export function changes(before: readonly Problem[], now: readonly Problem[]): Changes {
  return { fresh: without(now, before), gone: without(before, now) };
}

function without(problems: readonly Problem[], others: readonly Problem[]): Problem[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(nameOf(other), (left.get(nameOf(other)) ?? 0) + 1);
  return problems.filter((problem) => {
    const count = left.get(nameOf(problem)) ?? 0;
    left.set(nameOf(problem), count - 1);
    return count <= 0;
  });
}

const nameOf = ({ file, rule, message }: Problem): string => JSON.stringify([file, rule, message]);
