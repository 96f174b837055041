/** Something that the schemas allow or ask for, and did not before; or the other way round. */
export type SchemaChange = {
  readonly kind: "schema";
  readonly edit: SchemaEdit;
  /** The type it is about. Examples: `Poll`, `Unit`; for a whole collection its name. */
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
