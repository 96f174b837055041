import { fromData } from "../changesets/from-data.ts";
import { bumps } from "../diff/bumps/bump.ts";
import { byCodePoint } from "../diff/by-code-point.ts";
import type { Plan } from "./plan.ts";

/**
 * The hand-written texts of the changesets of a package, the largest change first. Their generated parts are omitted: the
 * changelog describes the changes of the data once for the whole release.
 */
export function proseOf(plan: Plan, name: string): string[] {
  return plan.changesets
    .flatMap(({ id, summary, releases }) => {
      const release = releases.find((one) => one.name === name);
      const [prose = ""] = summary.split(fromData);
      return release && prose.trim() !== "" ? [{ id, prose: prose.trim(), bump: bumps.indexOf(release.type) }] : [];
    })
    .sort((a, b) => b.bump - a.bump || byCodePoint(a.id, b.id))
    .map(({ prose }) => prose);
}
