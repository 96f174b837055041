import type { Description } from "../diff/describe.ts";
import { changeData } from "../diff/formats.ts";
import type { JsonObject } from "../diff/json.ts";
import { safeJson } from "../terminal.ts";
import type { Release } from "./changelog.ts";

/**
 * `changes.json`: every change since the previous release by record and field, as data and in words.
 *
 * @param difference `undefined` for the first release
 */
export const changesFile = (release: Release, difference: Description | undefined): string =>
  safeJson({ ...release, bump: difference?.bump ?? null, changes: difference?.changes.map(changeData) ?? [] });

/**
 * A text with other values of some fields, such as the version and day in `CITATION.cff`; its layout, comments and order
 * stay as they are.
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

/** Redirects with `next` replaced by the number of the version that is released now. */
export const withVersion = (redirects: readonly JsonObject[], version: string): JsonObject[] =>
  redirects.map((redirect) => (redirect.since === "next" ? { ...redirect, since: version } : redirect));
