import type { JsonObject } from "../diff/json.ts";

/** Redirects with `next` replaced by the number of the version that is released now. */
export const settledRedirects = (redirects: readonly JsonObject[], version: string): JsonObject[] =>
  redirects.map((redirect) => (redirect.since === "next" ? { ...redirect, since: version } : redirect));
