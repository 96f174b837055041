import type { Node } from "./content.ts";
import type { Dataset } from "./dataset.ts";
import type { Notes, SourceList } from "./references.ts";
import type { NameOf } from "./wording.ts";

/** A section of the brief: a chapter, or one of the pages around the chapters. */
export type Section = {
  /** Its name for `--only`. */
  readonly name: string;
  readonly content: (brief: Brief) => Node;
};

/** What the content of a section is made from. */
export type Brief = {
  readonly dataset: Dataset;
  readonly sources: SourceList;
  readonly notes: Notes;
  /** The name of an entity: `belarus` → `Belarus`. */
  readonly name: NameOf;
  /** The name of an entity in a sentence: `european-union` → `the European Union`. */
  readonly named: NameOf;
  /** The width of the text in points. */
  readonly measure: number;
};
