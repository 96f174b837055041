import type { SplitRecord, WithdrawnRecord } from "./types.js";

/** What `get` throws for a record that is no more and has no single successor. */
export type GoneError = RangeError & {
  /** `UNIONSTATE_SPLIT` where several records share what it said, `UNIONSTATE_WITHDRAWN` where none does. */
  readonly code: "UNIONSTATE_SPLIT" | "UNIONSTATE_WITHDRAWN";
  /** What became of it: the reason, the version, and the records that it was split into. */
  readonly redirect: SplitRecord | WithdrawnRecord;
};

/** The error for a record that was split or withdrawn. */
export function goneError(message: string, redirect: GoneError["redirect"]): GoneError {
  const code = redirect.kind === "split" ? "UNIONSTATE_SPLIT" : "UNIONSTATE_WITHDRAWN";
  return Object.assign(new RangeError(message), { code, redirect } as const);
}
