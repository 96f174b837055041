/** What a server said of an address. */
export type Reply = {
  readonly address: string;
  readonly state: "there" | "moved" | "gone" | "refused" | "failed" | "unreachable" | "not asked";
  /** The status of the last answer, where there was one. */
  readonly status?: number;
  /** Where it leads now. */
  readonly to?: string;
  /** What went wrong, in a sentence. */
  readonly why?: string;
};
