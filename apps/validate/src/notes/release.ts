import { readFileSync } from "node:fs";
import { z } from "zod";
import { UsageError } from "../command.ts";
import { bumps } from "../diff/bump.ts";
import type { Description } from "../diff/describe.ts";
import { changeData } from "../diff/formats.ts";
import { safeJson } from "../terminal.ts";

/** The next release as Changesets plans it. */
export type Plan = z.infer<typeof planSchema>;

const release = z.object({ name: z.string(), type: z.enum(bumps) });

const planSchema = z.object({
  changesets: z.array(z.object({ id: z.string(), summary: z.string(), releases: z.array(release) })),
  releases: z.array(release.extend({ oldVersion: z.string() })),
});

/**
 * Reads a plan that `changeset status --output` wrote.
 *
 * @throws UsageError if the file is missing or is not a plan
 */
export function readPlan(path: string): Plan {
  try {
    return planSchema.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch (error) {
    throw new UsageError(
      `Cannot read plan \`${path}\`: ${reasonOf(error)}. Write one with \`changeset status --output\`.`,
    );
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof z.ZodError)) return error instanceof Error ? error.message : String(error);
  return error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ");
}

/** A version of a package, and the one before it. */
export type Release = {
  readonly version: string;
  /** `null` for the first release. */
  readonly previous: string | null;
  /** For the dataset: the version of `@unionstate/schema` that its records conform to. */
  readonly schemaVersion?: string;
  /** The day of the release. Example: `2026-11-23`. */
  readonly released: string;
};

/**
 * `changes.json`: every change since the previous release by record and field, as data and in words.
 *
 * @param difference `undefined` for the first release
 */
export const changesFile = (release: Release, difference: Description | undefined): string =>
  safeJson({ ...release, bump: difference?.bump ?? null, changes: difference?.changes.map(changeData) ?? [] });

/**
 * The text of a JSON or YAML file with other values of some fields, such as the version and day in `CITATION.cff`;
 * layout, comments and order are kept.
 *
 * @throws Error if a field is missing
 */
export function withFields(text: string, fields: Readonly<Record<string, string>>): string {
  return Object.entries(fields).reduce((now, [field, value]) => {
    const pattern = new RegExp(`^(\\s*"?${field}"?: "?)[^"\\n,]*`, "m");
    if (!pattern.test(now)) throw new Error(`Missing field \`${field}\`.`);
    return now.replace(pattern, `$1${value}`);
  }, text);
}

/** The text of `redirects.json` in which the version `next` has its number. */
export function withNextVersion(text: string, version: string): string {
  return text.replace(/("since"\s*:\s*")next"/g, `$1${version}"`);
}

/** The text of a README whose samples print the version and day of the dataset: `@unionstate/dataset 1.1.0 (2026-12-01)`. */
export const withVersion = (text: string, { version, released }: Release): string =>
  text.replace(/(@unionstate\/dataset )\d[\w.-]* \(\d{4}-\d\d-\d\d\)/g, `$1${version} (${released})`);
