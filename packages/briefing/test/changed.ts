/** The dataset with one record changed, for tests of what depends on it. */

import type { Collection, RecordOf } from "@unionstate/dataset";
import type { Dataset } from "../src/dataset.ts";
import { pinned } from "./pinned.ts";

/**
 * @param change changes a copy of the record in place
 * @param from the dataset to change. Default: that with the records that tests name
 */
export function changed<C extends Collection>(
  collection: C,
  id: RecordOf[C]["id"],
  // biome-ignore lint/suspicious/noExplicitAny: records are read-only, and tests damage them at any depth
  change: (record: any) => void,
  from: Dataset = pinned,
): Dataset {
  const record = structuredClone(from.get(collection, id)) as RecordOf[C];
  change(record);
  const replaced = (each: { readonly id: string }) => (each.id === id ? record : each);
  return {
    ...from,
    get: ((of: Collection, name: never) =>
      of === collection && name === id ? record : from.get(of, name)) as Dataset["get"],
    list: ((of: Collection) => (of === collection ? from.list(of).map(replaced) : from.list(of))) as Dataset["list"],
  };
}
