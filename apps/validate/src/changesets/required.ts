import { type Bump, bumps, larger } from "../diff/bump.ts";
import type { DescribedChange, Description } from "../diff/describe.ts";
import { oneLine } from "../diff/plain-text.ts";
import { bumpReasonsOf } from "../diff/summary.ts";
import type { PackedChange } from "./packed-files.ts";
import type { Changeset } from "./valid.ts";

/** The version bump that a change requires of a package. */
export type RequiredBump = {
  /** The package. Example: `@unionstate/dataset`. */
  readonly name: string;
  readonly bump: Exclude<Bump, "none">;
  /** The reason, as plain text. Example: ``new records: `events/zapad-2021` ``. */
  readonly why: string;
  /** A description for users, if only dependencies have other versions. */
  readonly message: string | undefined;
};

/** What changed in each package apart from data and schemas. */
export type Packed = Readonly<Record<"dataset" | "schema", readonly PackedChange[]>>;

/**
 * The version bumps that a change requires: of the dataset for data and schemas, both of which it contains, of the
 * schema package for schemas, and of each for whatever else its tarball contains or is built from. A comparison of data
 * does not show the effect of code, so changed code requires at least a patch. Versions below 1.0 and prereleases follow
 * the same rules.
 *
 * @param difference between the base and now
 */
export function requiredBumps(difference: Description, packed: Packed): RequiredBump[] {
  const { changes } = difference;
  const schemas = changes.filter(({ change }) => change.kind === "schema");
  return [
    ...requiredBump("dataset", changes, difference, packed.dataset),
    ...requiredBump("schema", schemas, difference, packed.schema),
  ];
}

function requiredBump(
  folder: "dataset" | "schema",
  changes: readonly DescribedChange[],
  difference: Description,
  packed: readonly PackedChange[],
): RequiredBump[] {
  const ofData = bumps.findLast((one) => changes.some(({ reason }) => reason.bump === one)) ?? "none";
  const bump = packed.reduce((largest: Bump, one) => larger(one.bump, largest), ofData);
  if (bump === "none") return [];
  const reasons =
    ofData === bump
      ? bumpReasonsOf({ ...difference, changes, bump }).map(
          ({ line, names, more }) => `${line}: ${listed(names, more)}`,
        )
      : packed.filter((one) => one.bump === bump).map(({ why }) => why);
  const messages = packed.map(({ message }) => message);
  const message = ofData === "none" && messages.every((one) => one !== undefined) ? messages.at(-1) : undefined;
  return [{ name: `@unionstate/${folder}`, bump, why: reasons.join("; "), message }];
}

const listed = (names: readonly string[], more: number): string =>
  names.map((name) => `\`${oneLine(name)}\``).join(", ") + (more > 0 ? ` and ${more} more` : "");

/** Whether changesets declare the bumps that a change requires. */
export type Comparison = {
  /** Required bumps that no changeset declares. */
  readonly missing: readonly RequiredBump[];
  /** Problems, in sentences. */
  readonly problems: readonly string[];
  /** Declared bumps that are sufficient, in sentences. */
  readonly sufficient: readonly string[];
};

/**
 * Compares the bumps that a change requires with those that its changesets declare.
 *
 * @param changesets those that this change adds or edits
 */
export function compareBumps(required: readonly RequiredBump[], changesets: readonly Changeset[]): Comparison {
  const missing: RequiredBump[] = [];
  const sufficient: string[] = [];
  const problems: string[] = [];
  for (const requiredBump of required) {
    const { name, bump, why } = requiredBump;
    const found = largestBump(name, changesets);
    if (!found) {
      missing.push(requiredBump);
      problems.push(`No changeset for \`${name}\`. This change is ${bump}: ${why}. Run \`npm run changeset\`.`);
    } else if (larger(found.bump, bump) !== found.bump) {
      missing.push(requiredBump);
      problems.push(
        `\`${found.path}\` declares ${found.bump} for \`${name}\`. This change is ${bump}: ${why}. Change it to \`"${name}": ${bump}\`.`,
      );
    } else {
      sufficient.push(`\`${name}\`: \`${found.path}\` declares ${found.bump}; this change requires ${bump} (${why}).`);
    }
  }
  return { missing, problems, sufficient };
}

/** The largest bump of a package that changesets declare, with the file that declares it. */
function largestBump(
  name: string,
  changesets: readonly Changeset[],
): { readonly bump: Bump; readonly path: string } | undefined {
  return changesets
    .flatMap(({ path, releases }) => releases.filter((one) => one.name === name).map(({ bump }) => ({ bump, path })))
    .toSorted((a, b) => bumps.indexOf(b.bump) - bumps.indexOf(a.bump))
    .at(0);
}
