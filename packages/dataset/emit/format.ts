import type { Records, Redirect } from "@unionstate/schema";

/** A file of the release: its path, what it is, and its bytes, made in chunks and never held whole. */
export type FormatFile = {
  readonly path: string;
  readonly mediaType: string;
  /** What is in it, in one sentence. */
  readonly description: string;
  readonly chunks: () => Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;
};

/** A file that has been written: its length and SHA-256, for the formats that describe the release. */
export type WrittenFile = Omit<FormatFile, "chunks"> & { readonly bytes: number; readonly sha256: string };

/** The contents of a release. */
export type Release = {
  readonly records: Records;
  /** What became of records that no longer exist. */
  readonly redirects: readonly Redirect[];
  readonly version: string;
  /** The day of the release, e.g. `2026-11-23`. */
  readonly released: string;
  /** The files that the formats before this one wrote. */
  readonly written: readonly WrittenFile[];
};

/** A format of the release. The same records give the same bytes. */
export type Format = {
  /** Its usual name. Example: `CSV`. */
  readonly name: string;
  /** Which part of the dataset it contains. Example: `every collection, redirects`. */
  readonly contents: string;
  /** Which programs read it, and what is special about it. */
  readonly use: string;
  /** The specification that its files follow. */
  readonly specification: string;
  /** Whether its files explain the others, so that every archive of the release has them. */
  readonly inEveryArchive?: true;
  readonly files: (release: Release) => Iterable<FormatFile>;
};

/** A JSON value as the text of a file: indented, with a newline at the end. */
export const indentedJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
