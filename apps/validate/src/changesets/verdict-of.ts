import { larger } from "../diff/bumps/larger.ts";
import type { ChangesetFile } from "./changeset-file.ts";
import { declaredIn } from "./declared-in.ts";
import type { Demand } from "./demand.ts";

/** Whether changesets declare the bumps that a change requires. */
export type Verdict = {
  /** Required bumps that no changeset declares. */
  readonly unmet: readonly Demand[];
  /** Problems, in sentences. */
  readonly problems: readonly string[];
  /** Requirements that are met, in sentences. */
  readonly met: readonly string[];
};

/** Compares the bumps that a change requires with those that its changesets declare. */
export function verdictOf(demands: readonly Demand[], files: readonly ChangesetFile[]): Verdict {
  const { bumps, broken } = declaredIn(files);
  const unmet: Demand[] = [];
  const met: string[] = [];
  const problems = broken.map(({ path, why }) => `Invalid changeset \`${path}\`: ${why}.`);
  for (const demand of demands) {
    const { name, bump, why } = demand;
    const declared = bumps.get(name);
    if (!declared) {
      unmet.push(demand);
      problems.push(`No changeset for \`${name}\`. This change is ${bump}: ${why}. Run \`npm run changeset\`.`);
    } else if (larger(declared.bump, bump) !== declared.bump) {
      unmet.push(demand);
      problems.push(
        `\`${declared.path}\` declares ${declared.bump} for \`${name}\`. This change is ${bump}: ${why}. Change it to \`"${name}": ${bump}\`.`,
      );
    } else {
      met.push(`\`${name}\`: \`${declared.path}\` declares ${declared.bump}; required is ${bump} (${why}).`);
    }
  }
  return { unmet, problems, met };
}
