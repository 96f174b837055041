import type { Item } from "../derived.ts";
import { labelIn } from "../derived.ts";
import { knownAt, recordsOf } from "../rows.ts";
import type { Table } from "../table.ts";
import { labelColumn, ownerColumns, text } from "./columns.ts";

/** `records`: every record by its name, with its label, certainty and page. */
export const records: Table = {
  name: "records",
  description: "Every record of every collection, by its name.",
  columns: [
    text("name", "The collection and the id, as other records refer to it. Example: `polls/two-unions`.", true),
    ...ownerColumns.slice(0, 1),
    text("id", "The id of the record, unique in its collection.", true),
    labelColumn,
    text("certainty", "How surely the paper states the record; empty for what states no fact, such as a work."),
    {
      name: "page",
      type: "integer",
      description: "The first printed page that the record is based on; empty for a work or a dossier.",
      required: false,
    },
  ],
  key: ["name"],
  foreignKeys: [],
  *rows(release) {
    for (const { collection, item } of recordsOf(release)) {
      const certainty = knownAt(item, ["certainty"]);
      yield [
        `${collection}/${item.id}`,
        collection,
        item.id,
        labelIn(release.records, item),
        certainty === undefined ? undefined : String(certainty),
        pageOf(item),
      ];
    }
  },
};

/** The first page that a record is based on. */
function pageOf(record: Item): number | undefined {
  const page =
    knownAt(record, ["evidence", 0, "page"]) ?? knownAt(record, ["marker", "page"]) ?? knownAt(record, ["page"]);
  return typeof page === "number" ? page : undefined;
}
