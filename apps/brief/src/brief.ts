import type { AnyRecord } from "@unionstate/dataset";
import type { Dataset } from "./dataset.ts";
import type { Notes } from "./parts/notes.ts";
import type { RecordLinks } from "./parts/record-links.ts";
import type { SourceList } from "./parts/source-list.ts";

/** What every section of the brief is made with. */
export type Brief = {
  readonly dataset: Dataset;
  readonly sources: SourceList;
  readonly notes: Notes;
  readonly records: RecordLinks;
  /** The name of an entity, e.g. `belarus` → `Belarus`. */
  readonly name: (id: string) => string;
  /** The points of the text's measure. */
  readonly measure: number;
};

/** A record with evidence. */
export type WithEvidence = Extract<AnyRecord, { readonly evidence: unknown }>;
