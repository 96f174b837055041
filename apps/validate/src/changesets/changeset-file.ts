/** A file of `.changeset/` that was added or changed since the base. */
export type ChangesetFile = {
  /** Its path from the root of the repository. */
  readonly path: string;
  readonly text: string;
};
