/** Something that went wrong on purpose, and what came of it. */
export type Fault = {
  readonly what: string;
  /** What was seen, in lines. */
  readonly seen: string;
  /** Whether nothing was lost, nothing is half-written, and people are told. */
  readonly well: boolean;
};
