import type { Node } from "../content.ts";
import type { Dataset } from "./dataset.ts";
import type { SourceList } from "./references.ts";

/** A chapter of the data book, or one of the pages around the chapters. */
export type Chapter = {
  /** Its name for `--only`. */
  readonly name: string;
  readonly content: (book: Book) => Node;
};

/** What the content of a chapter is made from. */
export type Book = { readonly dataset: Dataset; readonly sources: SourceList };
