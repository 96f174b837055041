import { collections, recordSchemas, referencesIn } from "@unionstate/schema";
import { labelIn } from "../derived.ts";
import { placeOf } from "../rows.ts";
import type { Table } from "../table.ts";
import { labelColumn, ownerColumns, ownerForeignKey, ownerKey, partColumn, text } from "./columns.ts";

/** `links`: every reference from one record to another. */
export const links: Table = {
  name: "links",
  description:
    "Every reference from one record to another, with a row for each item of a list; those of passages are in `evidence`.",
  columns: [
    ...ownerColumns,
    labelColumn,
    partColumn,
    text("field", "The column that holds the reference. Example: `recipients`.", true),
    { ...text("target_collection", "The collection of the record that is referred to.", true), values: collections },
    text("target", "The id of the record that is referred to.", true),
    text("target_label", "The label of the record that is referred to.", true),
  ],
  key: ownerKey,
  foreignKeys: [
    ownerForeignKey,
    { columns: ["target_collection", "target"], table: "records", to: ["collection", "id"] },
  ],
  *rows({ records }) {
    const labels = new Map(
      collections.flatMap((collection) =>
        records.of(collection).map(({ record }) => [`${collection}/${record.id}`, record] as const),
      ),
    );
    for (const collection of collections) {
      for (const { record } of records.of(collection)) {
        let position = 0;
        for (const { path, collection: target, id } of referencesIn(recordSchemas[collection], record)) {
          const other = labels.get(`${target}/${id}`);
          if (path.includes("evidence") || !other) continue;
          const { part, field } = placeOf(path);
          position += 1;
          yield [
            collection,
            record.id,
            position,
            labelIn(records, record),
            part,
            field,
            target,
            id,
            labelIn(records, other),
          ];
        }
      }
    }
  },
};
