import type { Records, Redirect } from "@unionstate/schema";

/** A file of the release: its path, what it is, and its bytes, made when they are asked for and never held whole. */
export type FormatFile = {
  readonly path: string;
  readonly mediaType: string;
  /** What is in it, in one sentence. */
  readonly description: string;
  readonly chunks: () => Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;
};

/** A file that has been written: how long it is and its SHA-256, for those that describe the release. */
export type WrittenFile = Omit<FormatFile, "chunks"> & { readonly bytes: number; readonly sha256: string };

/** What a format is made of. */
export type Release = {
  readonly records: Records;
  /** What became of records that are no more; nothing did if not given. */
  readonly redirects?: readonly Redirect[];
  readonly version: string;
  /** The day of the release, e.g. `2026-11-23`. */
  readonly released: string;
  /** The files that the formats before this one wrote. */
  readonly written: readonly WrittenFile[];
};

/** A format of the release. The same records give the same bytes. */
export type Format = {
  /** What people call it. Example: `CSV`. */
  readonly name: string;
  /** What of the dataset comes in it. */
  readonly of: string;
  /** For whom or what it is, and how it is read. */
  readonly use: string;
  /** The specification that its files keep to. */
  readonly specification: string;
  readonly files: (release: Release) => Iterable<FormatFile>;
};
