import * as published from "@unionstate/dataset";
import type { TypesetDocument } from "@unionstate/typeset";
import { briefingDefinition } from "../../../apps/brief/src/briefing/make-briefing.ts";
import { dataset } from "../../../apps/brief/src/data-book/dataset.ts";
import { dataBookDefinition } from "../../../apps/brief/src/data-book/make-data-book.ts";

/** A file that is compared: the brief on A4, and the data book. */
export type Product = {
  /** The name of its file for the other engines, without the extension. */
  readonly name: string;
  /** The name of our file. */
  readonly file: string;
  readonly definition: () => TypesetDocument;
};

export const products: readonly Product[] = [
  {
    name: "brief",
    file: `union-state-brief-${published.version}.pdf`,
    definition: () => briefingDefinition(published),
  },
  {
    name: "data-book",
    file: `union-state-data-book-${published.version}.pdf`,
    definition: () => dataBookDefinition(dataset),
  },
];
