import { parseChangesetFile } from "@changesets/parse";
import { type Bump, bumps, larger } from "../diff/bump.ts";
import type { DescribedChange, Description } from "../diff/describe.ts";
import { oneLine } from "../diff/plain-text.ts";
import { bumpReasonsOf } from "../diff/summary.ts";
import type { ChangesetFile } from "./read.ts";

/** The version bump that a change requires of a package. */
export type RequiredBump = {
  /** The package. Example: `@unionstate/dataset`. */
  readonly name: string;
  readonly bump: Exclude<Bump, "none">;
  /** The reason, as plain text. Example: ``new records: `events/zapad-2021` ``. */
  readonly why: string;
};

/**
 * The version bumps that a change requires: of the dataset for data and schemas, both of which it contains, and of the
 * schema package for schemas. A comparison of data does not show the effect of code, so changed code requires at least a
 * patch. Versions below 1.0 and prereleases follow the same rules.
 *
 * @param difference between the base and now
 * @param paths of all files that changed since the base
 */
export function requiredBumps(difference: Description, paths: readonly string[]): RequiredBump[] {
  const { changes } = difference;
  const schemas = changes.filter(({ change }) => change.kind === "schema");
  return [
    ...requiredBump("dataset", changes, difference, paths),
    ...requiredBump("schema", schemas, difference, paths),
  ];
}

function requiredBump(
  folder: keyof typeof sources,
  changes: readonly DescribedChange[],
  difference: Description,
  paths: readonly string[],
): RequiredBump[] {
  const name = `@unionstate/${folder}`;
  const bump = bumps.findLast((one) => changes.some(({ reason }) => reason.bump === one));
  if (bump !== undefined && bump !== "none") {
    const reasons = bumpReasonsOf({ ...difference, changes, bump });
    return [{ name, bump, why: reasons.map(({ line, names, more }) => `${line}: ${listed(names, more)}`).join("; ") }];
  }
  const code = paths.filter((path) => sources[folder].test(path) && !path.endsWith(".test.ts"));
  if (code.length === 0) return [];
  return [{ name, bump: "patch", why: `its code changed: ${listed(code.slice(0, 3), code.length - 3)}` }];
}

/** The code that is built into each package. */
const sources = {
  dataset: /^packages\/dataset\/(?:src|emit)\//,
  schema: /^packages\/schema\/(?:(?:check|json|records|rules|vocabularies|wording)\/|[^/]+\.ts$)/,
} as const;

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

/** Compares the bumps that a change requires with those that its changesets declare. */
export function compareBumps(required: readonly RequiredBump[], files: readonly ChangesetFile[]): Comparison {
  const { declared, invalid } = readBumps(files);
  const missing: RequiredBump[] = [];
  const sufficient: string[] = [];
  const problems = invalid.map(({ path, why }) => `Invalid changeset \`${path}\`: ${why}.`);
  for (const requiredBump of required) {
    const { name, bump, why } = requiredBump;
    const found = declared.get(name);
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

/** Reads changesets with the parser of Changesets: the largest bump of each package, with the file that declares it. */
function readBumps(files: readonly ChangesetFile[]) {
  const declared = new Map<string, { readonly bump: Bump; readonly path: string }>();
  const invalid: { readonly path: string; readonly why: string }[] = [];
  for (const { path, text } of files) {
    try {
      const { releases, summary } = parseChangesetFile(text);
      for (const { name, type } of releases) {
        const known = declared.get(name);
        const bump = bumps.find((one) => one === type) ?? "none";
        if (!known || (bump !== known.bump && larger(bump, known.bump) === bump)) declared.set(name, { bump, path });
      }
      if (summary === "") invalid.push({ path, why: "the description for users is missing" });
    } catch (error) {
      const [why = ""] = error instanceof Error ? error.message.split("\n") : [];
      invalid.push({ path, why: why.replace(/^could not parse changeset - /, "").replace(/\.$/, "") });
    }
  }
  return { declared, invalid };
}
