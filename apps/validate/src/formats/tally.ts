import type { Problem } from "@unionstate/schema";

/** How many problems there are of each severity, and in how many files. */
export type Tally = { readonly errors: number; readonly warnings: number; readonly files: number };

export function tally(problems: readonly Problem[]): Tally {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return { errors, warnings: problems.length - errors, files: new Set(problems.map(({ file }) => file)).size };
}
