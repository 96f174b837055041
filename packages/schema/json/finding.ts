/** A path into a record: keys and list positions. Example: `["evidence", 0, "page"]`. */
export type Path = readonly (string | number)[];

/** What a rule finds: a place in a file by path, not yet by line and column. */
export type Finding = {
  readonly file: string;
  readonly path: Path;
  /** What of the place to point at: the value, or the key in front of it. */
  readonly point?: "key" | "value";
  readonly message: string;
  readonly expected?: string;
  readonly fix?: string;
  /** The value to write instead, as JSON, where the mend is mechanical and needs no look at the paper. */
  readonly mend?: string;
};
