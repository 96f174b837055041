import type { Records } from "@unionstate/schema";

/** A file of the release, with its path inside `dist/`. */
export type ReleaseFile = { readonly path: string; readonly text: string };

/** Makes files of the release from the records. Pure: the same records give the same bytes. */
export type Emitter = (records: Records) => readonly ReleaseFile[] | Promise<readonly ReleaseFile[]>;
