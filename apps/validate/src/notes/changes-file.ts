import type { Difference } from "../diff/difference.ts";
import { told } from "../diff/formats/told.ts";
import { safeJson } from "../terminal.ts";
import type { Release } from "./release.ts";

/**
 * `changes.json`: every change since the previous release by record and field, as data and in words.
 *
 * @param difference `undefined` for the first release
 */
export const changesFile = (release: Release, difference: Difference | undefined): string =>
  safeJson({ ...release, bump: difference?.bump ?? null, changes: difference?.changes.map(told) ?? [] });
