/** A file of the dataset, by what it is. */
export type DatasetFile = {
  readonly what:
    | { readonly kind: "record"; readonly collection: string; readonly id: string }
    /** All records of a collection in a list, as releases have them. */
    | { readonly kind: "list"; readonly collection: string }
    | { readonly kind: "schema"; readonly collection: string }
    | { readonly kind: "redirects" };
  /** Its path as people should see it. */
  readonly path: string;
  /** What it says, or in a sentence why it could not be read. */
  readonly text: string | { readonly why: string };
};
