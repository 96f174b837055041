/** An address in a record. */
export type Link = {
  readonly address: string;
  /** Example: `works/osw-belarus`. */
  readonly record: string;
  /** The field that holds it. Examples: `URL`, `works[0].url`. */
  readonly field: string;
  /** Whether the paper prints it so: such an address is kept as it is, mistakes and all. */
  readonly printed: boolean;
};
