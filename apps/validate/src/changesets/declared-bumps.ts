import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseChangesetFile } from "@changesets/parse";
import { type Bump, bumps, larger } from "../diff/bump.ts";
import type { RequiredBump } from "./required-bumps.ts";

/** Whether changesets declare the bumps that a change requires. */
export type Verdict = {
  /** Required bumps that no changeset declares. */
  readonly unmet: readonly RequiredBump[];
  /** Problems, in sentences. */
  readonly problems: readonly string[];
  /** Requirements that are met, in sentences. */
  readonly met: readonly string[];
};

/** Compares the bumps that a change requires with those that its changesets declare. */
export function checkChangesets(demands: readonly RequiredBump[], files: readonly ChangesetFile[]): Verdict {
  const { bumps, broken } = declaredIn(files);
  const unmet: RequiredBump[] = [];
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

/** A file of `.changeset/` that was added or changed since the base. */
export type ChangesetFile = {
  /** Its path from the root of the repository. */
  readonly path: string;
  readonly text: string;
};

const maxBytes = 2 ** 20;

/** The changesets among changed files, without removed files and symbolic links. */
export function readChangesets(root: string, paths: readonly string[]): ChangesetFile[] {
  return paths
    .filter((path) => /^\.changeset\/(?:pre\/)?[^/]+\.md$/.test(path) && !/\/README\.md$/i.test(path))
    .flatMap((path) => {
      const found = lstatSync(join(root, path), { throwIfNoEntry: false });
      if (!found?.isFile() || found.size > maxBytes) return [];
      return { path, text: readFileSync(join(root, path), "utf8") };
    });
}

/** What changesets declare. */
type Declared = {
  /** The largest bump of each package, and the file that declares it. */
  readonly bumps: ReadonlyMap<string, { readonly bump: Bump; readonly path: string }>;
  /** Invalid changesets, each with the reason. */
  readonly broken: readonly { readonly path: string; readonly why: string }[];
};

/** Reads what changesets declare, as Changesets itself reads them. */
export function declaredIn(files: readonly ChangesetFile[]): Declared {
  const declared = new Map<string, { bump: Bump; path: string }>();
  const broken: { path: string; why: string }[] = [];
  for (const { path, text } of files) {
    try {
      const { releases, summary } = parseChangesetFile(text);
      for (const { name, type } of releases) {
        const known = declared.get(name);
        const bump = bumps.find((one) => one === type) ?? "none";
        if (!known || (bump !== known.bump && larger(bump, known.bump) === bump)) declared.set(name, { bump, path });
      }
      if (summary === "") broken.push({ path, why: "the description for users is missing" });
    } catch (error) {
      const [why = ""] = error instanceof Error ? error.message.split("\n") : [];
      broken.push({ path, why: why.replace(/^could not parse changeset - /, "").replace(/\.$/, "") });
    }
  }
  return { bumps: declared, broken };
}
