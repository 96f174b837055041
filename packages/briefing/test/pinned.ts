/**
 * The dataset with the records that tests name as they were when the tests were written, so that a correction of one of
 * them fails no test that prints its values.
 */
import type { AnyRecord, Collection } from "@unionstate/dataset";
import * as dataset from "@unionstate/dataset";
import type { Dataset } from "../src/dataset.ts";
import records from "./pinned-records.json" with { type: "json" };

const byName = new Map(Object.entries(records as unknown as Readonly<Record<string, AnyRecord>>));

export const pinned: Dataset = {
  ...dataset,
  get: ((collection: Collection, id: never) =>
    byName.get(`${collection}/${id}`) ?? dataset.get(collection, id)) as Dataset["get"],
  list: ((collection: Collection) =>
    dataset
      .list(collection)
      .map((record: AnyRecord) => byName.get(`${collection}/${record.id}`) ?? record)) as Dataset["list"],
};
