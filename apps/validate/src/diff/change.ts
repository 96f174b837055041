import type { Redirect } from "@unionstate/schema";
import type { Json } from "./json.ts";
import type { Step } from "./records/step.ts";
import type { SchemaChange } from "./schemas/schema-change.ts";

/** One difference between two snapshots. Records are named by collection and id: `polls/two-unions`. */
export type Change = RecordAdded | RecordGone | RecordRedirected | FieldChange | RedirectChange | SchemaChange;

/** A record that was not there before. */
export type RecordAdded = {
  readonly kind: "added";
  readonly record: string;
  /** Set where a record of this id was redirected before: ids are never used again. */
  readonly reused?: true;
};

/** A record that is no more, and whose id leads nowhere. */
export type RecordGone = {
  readonly kind: "gone";
  readonly record: string;
  /** What `redirects.json` says, where it says something. */
  readonly redirect?: Redirect;
  /** The new record that says the same: it was probably meant to be a move. */
  readonly likely?: string;
};

/** A record that is no more, and whose id leads to others. */
export type RecordRedirected = {
  readonly kind: "redirected";
  readonly record: string;
  /** `moved` to a new record, `merged` into one that was there, `split` among several. */
  readonly how: "moved" | "merged" | "split";
  readonly to: readonly string[];
  readonly reason: string;
};

/** A field, or an item of a list, that is other than it was. */
export type FieldChange = {
  readonly kind: "field";
  readonly record: string;
  readonly edit: "added" | "removed" | "changed" | "reordered";
  /** Its place: in the head, or in the base for what is there no more. Example: `["waves", 2, "date"]`. */
  readonly path: readonly (string | number)[];
  /** The same place by what stands there, so that it can be told in words. */
  readonly steps: readonly Step[];
  readonly from?: Json;
  readonly to?: Json;
  /** Why the old or the new value is unknown, where it is `null`. */
  readonly unknown?: { readonly from?: string; readonly to?: string };
};

/** A redirect that is other than it was, of a record that was gone before. */
export type RedirectChange = {
  readonly kind: "redirect";
  readonly record: string;
  readonly from?: Redirect;
  readonly to?: Redirect;
};
