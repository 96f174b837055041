import { parseChangesetFile } from "@changesets/parse";
import { type Bump, bumps } from "../diff/bumps/bump.ts";
import { larger } from "../diff/bumps/larger.ts";
import type { ChangesetFile } from "./changeset-file.ts";

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
