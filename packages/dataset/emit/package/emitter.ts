import type { Records, Redirect } from "@unionstate/schema";

/** A file of the release, with its path inside `dist/`. */
export type ReleaseFile = { readonly path: string; readonly text: string };

/**
 * Makes files of the release from the records, and from what became of those that are no more; nothing did if not
 * given. Pure: the same records give the same bytes.
 */
export type Emitter = (
  records: Records,
  redirects?: readonly Redirect[],
) => readonly ReleaseFile[] | Promise<readonly ReleaseFile[]>;
