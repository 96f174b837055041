/** What a run of the mutants is asked for. */
export type Asked = {
  /** What is drawn by chance follows from it. */
  readonly seed: number;
  /** The kinds of slips, by id. */
  readonly kinds: readonly string[];
  /** No more than so many mutants of each kind. */
  readonly most: number | undefined;
  /** A copy of the paper; a stand-in serves if there is none. */
  readonly paper: string | undefined;
};
