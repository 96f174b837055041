import { type Bump, bumps } from "../diff/bump.ts";
import type { DescribedChange, Description } from "../diff/describe.ts";
import { oneLine } from "../diff/plain-text.ts";
import { bumpReasonsOf } from "../diff/summary.ts";

/** The version bump of a package that a change requires. */
export type RequiredBump = {
  /** Example: `@unionstate/dataset`. */
  readonly name: string;
  readonly bump: Exclude<Bump, "none">;
  /** What requires it, as plain text. Example: ``new records: `events/zapad-2021` ``. */
  readonly why: string;
};

/**
 * The version bumps that a change requires: of the dataset for data and schemas, both of which it contains, and of the
 * schema package for schemas. No comparison of data shows what code does, so that code requires at least a patch. The
 * same applies to versions below 1.0 and prereleases.
 *
 * @param difference between the base and now
 * @param paths of all files that changed since the base
 */
export function requiredBumps(difference: Description, paths: readonly string[]): RequiredBump[] {
  const { changes } = difference;
  const schemas = changes.filter(({ change }) => change.kind === "schema");
  return [
    ...requiredBump("@unionstate/dataset", changes, difference, paths.filter(isCodeOf("dataset"))),
    ...requiredBump("@unionstate/schema", schemas, difference, paths.filter(isCodeOf("schema"))),
  ];
}

function requiredBump(
  name: string,
  changes: readonly DescribedChange[],
  difference: Description,
  code: readonly string[],
): RequiredBump[] {
  const bump = bumps.findLast((one) => changes.some(({ reason }) => reason.bump === one));
  if (bump !== undefined && bump !== "none") {
    const why = bumpReasonsOf({ ...difference, changes, bump }).map(
      ({ line, names, more }) => `${line}: ${listed(names, more)}`,
    );
    return [{ name, bump, why: why.join("; ") }];
  }
  if (code.length === 0) return [];
  return [{ name, bump: "patch", why: `its code changed: ${listed(code.slice(0, 3), code.length - 3)}` }];
}

const listed = (names: readonly string[], more: number): string =>
  names.map((name) => `\`${oneLine(name)}\``).join(", ") + (more > 0 ? ` and ${more} more` : "");

/** Whether a file is built into a package: tests and data are not code. */
const isCodeOf =
  (name: keyof typeof sources) =>
  (path: string): boolean =>
    sources[name].test(path) && !path.endsWith(".test.ts");

const sources = {
  dataset: /^packages\/dataset\/(?:src|emit)\//,
  schema: /^packages\/schema\/(?:(?:check|json|records|rules|vocabularies|wording)\/|[^/]+\.ts$)/,
} as const;
