import type { JsonObject } from "../diff/json.ts";

/** Redirects of records that go with the version that is made now: `next` becomes its number. */
export const settledRedirects = (redirects: readonly JsonObject[], version: string): JsonObject[] =>
  redirects.map((redirect) => (redirect.since === "next" ? { ...redirect, since: version } : redirect));
