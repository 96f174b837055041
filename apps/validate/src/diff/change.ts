import type { Redirect } from "@unionstate/schema";
import type { Json } from "./json.ts";

/** One difference between two snapshots. Records are named by collection and id: `polls/two-unions`. */
export type Change = RecordAdded | RecordGone | RecordRedirected | FieldChange | RedirectChange | SchemaChange;

/** A new record. */
export type RecordAdded = {
  readonly kind: "added";
  readonly record: string;
  /** Set if an earlier record had the same id. Ids must not be reused. */
  readonly reused?: true;
};

/** A record that was removed and whose id leads to no other record. */
export type RecordGone = {
  readonly kind: "gone";
  readonly record: string;
  /** Its entry in `redirects.json`, if any. */
  readonly redirect?: Redirect;
  /** A new record with the same content: it was probably renamed. */
  readonly likely?: string;
};

/** A record that was removed and whose id leads to other records. */
export type RecordRedirected = {
  readonly kind: "redirected";
  readonly record: string;
  /** `moved` to a new record, `merged` into an existing one, or `split` into several. */
  readonly how: "moved" | "merged" | "split";
  readonly to: readonly string[];
  readonly reason: string;
};

/** A field or list item that changed. */
export type FieldChange = {
  readonly kind: "field";
  readonly record: string;
  readonly edit: "added" | "removed" | "changed" | "reordered";
  /** Its path in the head, or in the base if it was removed. Example: `["waves", 2, "date"]`. */
  readonly path: readonly (string | number)[];
  /** The same path with the list items on the way, as they were before the change. */
  readonly steps: readonly Step[];
  readonly from?: Json;
  readonly to?: Json;
  /** The reason for a missing (`null`) value before or after. */
  readonly unknown?: { readonly from?: string; readonly to?: string };
};

/** A changed redirect of a record that was removed earlier. */
export type RedirectChange = {
  readonly kind: "redirect";
  readonly record: string;
  readonly from?: Redirect;
  readonly to?: Redirect;
};

/** A step of a path: to a field, or to an item of the list in the field `of`. */
export type Step = { readonly field: string } | { readonly item: Json; readonly of: string };

/** A change of what the schemas allow or require. */
export type SchemaChange = {
  readonly kind: "schema";
  readonly edit: SchemaEdit;
  /** The type that changed, such as `Poll` or `Unit`; for a whole collection its name. */
  readonly type: string;
  /** The collections that use the type. */
  readonly collections: readonly string[];
  /** The field, with `[]` for the items of a list. Example: `waves[].date`. */
  readonly field?: string;
  readonly from?: string;
  readonly to?: string;
};

export type SchemaEdit =
  | "collection-added"
  | "collection-removed"
  | "field-added"
  | "field-added-required"
  | "field-removed"
  | "field-required"
  | "field-optional"
  | "retyped"
  | "value-added"
  | "value-removed"
  | "kind-added"
  | "kind-removed"
  | "narrowed"
  | "widened"
  | "deprecated"
  | "described";
