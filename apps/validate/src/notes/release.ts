/** A version of a package, and the one before it. */
export type Release = {
  readonly version: string;
  /** `null` for the first release. */
  readonly previous: string | null;
  /** Of the dataset: the version of the schemas that its records keep, which is that of `@unionstate/schema`. */
  readonly schemaVersion?: string;
  /** Its day. Example: `2026-11-23`. */
  readonly released: string;
};
