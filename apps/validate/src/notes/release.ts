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
