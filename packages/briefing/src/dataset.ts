/** The part of the dataset's public API that the briefing reads. `import * as dataset from "@unionstate/dataset"` is one. */
import {
  type AnyRecord,
  type Collection,
  collectionOf,
  collections,
  type Paper,
  type RecordOf,
  type RecordReference,
  type timeline,
} from "@unionstate/dataset";

/** The records of the dataset, and what is known about the paper. Tests pass one with corrected records. */
export type Dataset = {
  readonly get: <C extends Collection>(collection: C, id: RecordOf[C]["id"]) => RecordOf[C];
  readonly list: <C extends Collection>(collection: C) => readonly RecordOf[C][];
  /** The dates of the records in order. */
  readonly timeline: typeof timeline;
  readonly paper: Paper;
  /** The version of the dataset. */
  readonly version: string;
  /** The day of its release. Example: `2026-11-23`. */
  readonly released: string;
};

/** A reason why the briefing cannot be made, in a sentence that says what to do about it. */
export class BriefingError extends Error {
  override readonly name = "BriefingError";
}

/** The record with a name: `recordNamed(dataset, "polls/two-unions")`. */
export function recordNamed(dataset: Dataset, name: string): AnyRecord {
  const [prefix, id] = name.split("/");
  const collection = collections.find((each) => each === prefix);
  const records: readonly AnyRecord[] = collection ? dataset.list(collection) : [];
  const record = records.find((each) => each.id === id);
  if (!record) {
    throw new BriefingError(
      `The briefing uses the record \`${name}\`, which is not in the dataset. Use another record, or rewrite what names it: \`git grep -n ${id} packages/briefing/src\`.`,
    );
  }
  return record;
}

/** A dataset whose `get` throws a `BriefingError` for a record that was renamed or removed. */
export const forBriefing = (dataset: Dataset): Dataset => ({
  ...dataset,
  get: (collection, id) => {
    recordNamed(dataset, `${collection}/${id}`);
    return dataset.get(collection, id);
  },
});

/** The name of a record: `polls/two-unions`. */
export function nameOf(record: AnyRecord): RecordReference {
  const name = `${collectionOf(record)}/${record.id}`;
  if (!isName(name)) throw new BriefingError(`\`${name}\` is not the name of a record.`);
  return name;
}

const isName = (name: string): name is RecordReference => collections.some((each) => name.startsWith(`${each}/`));
