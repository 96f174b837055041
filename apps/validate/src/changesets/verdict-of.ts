import { larger } from "../diff/bumps/larger.ts";
import type { ChangesetFile } from "./changeset-file.ts";
import { declaredIn } from "./declared-in.ts";
import type { Demand } from "./demand.ts";

/** Whether changesets declare what a change asks for. */
export type Verdict = {
  /** What is asked for and declared by none. */
  readonly unmet: readonly Demand[];
  /** What is wrong, in sentences; nothing if all is well. */
  readonly problems: readonly string[];
  /** What is declared well enough, in sentences. */
  readonly met: readonly string[];
};

/** Compares what a change asks for with what its changesets declare. */
export function verdictOf(demands: readonly Demand[], files: readonly ChangesetFile[]): Verdict {
  const { bumps, broken } = declaredIn(files);
  const unmet: Demand[] = [];
  const met: string[] = [];
  const problems = broken.map(({ path, why }) => `\`${path}\` is no changeset: ${why}.`);
  for (const demand of demands) {
    const { name, bump, why } = demand;
    const declared = bumps.get(name);
    if (!declared) {
      unmet.push(demand);
      problems.push(`No changeset names \`${name}\`. This change is ${bump}: ${why}. Run \`npm run changeset\`.`);
    } else if (larger(declared.bump, bump) !== declared.bump) {
      unmet.push(demand);
      problems.push(
        `\`${declared.path}\` declares ${declared.bump} for \`${name}\`. This change is ${bump}: ${why}. Write \`"${name}": ${bump}\` there.`,
      );
    } else {
      met.push(`\`${name}\`: \`${declared.path}\` declares ${declared.bump}, and ${bump} is asked for (${why}).`);
    }
  }
  return { unmet, problems, met };
}
