import { valueAt } from "@unionstate/schema";
import type { Release } from "../../format.ts";
import { cellsOf, columnsOf } from "../columns-of.ts";
import { labelIn } from "../derived.ts";
import { listAt, recordsOf } from "../rows.ts";
import type { Cell, Column, Table } from "../table.ts";
import {
  fieldShape,
  labelColumn,
  objectShape,
  ownerColumns,
  ownerForeignKey,
  ownerKey,
  partColumn,
  text,
} from "./columns.ts";

const passageColumns = columnsOf(objectShape(fieldShape("evidence"))).filter(
  ({ column }) => column.name !== "citations",
);

const integer = (name: string, description: string, required = false): Column => ({
  name,
  type: "integer",
  description,
  required,
});

/** `evidence`: where the paper says it, and which works its footnotes cite there. */
export const evidence: Table = {
  name: "evidence",
  description:
    "The passages of the paper that support each record or step of a deal, with each work that the footnotes there cite. A passage with several footnotes or works has several rows.",
  columns: [
    ...ownerColumns.slice(0, 2),
    labelColumn,
    integer("position", "The passage among those of its record, counted from 1.", true),
    integer("source", "The row among those of its passage, counted from 1.", true),
    partColumn,
    ...passageColumns.map(({ column }) => column),
    text("section_title", "The heading of the section.", true),
    integer("note", "The number of a footnote of the passage; empty if it has none."),
    text("work", "The id of a work that the footnote cites; empty if it cites none or its works are lost."),
    text("work_label", "The title of the work or, if that is unknown, its address."),
    text("locator", "The place in the work that the footnote cites, as a CSL locator. Example: `17-18`."),
    text("url", "The address of the work: its DOI if it has one, otherwise its URL."),
  ],
  key: [...ownerKey, "source"],
  foreignKeys: [
    ownerForeignKey,
    { columns: ["section"], table: "sections", to: ["id"] },
    { columns: ["note"], table: "citations", to: ["number"] },
    { columns: ["work"], table: "works", to: ["id"] },
  ],
  *rows(release) {
    const cited = citedIn(release);
    for (const { collection, item } of recordsOf(release)) {
      const steps = listAt(item, ["steps"]).flatMap((step, index) =>
        listAt(step, ["evidence"]).map((passage) => ({ part: `steps.${index + 1}`, passage })),
      );
      const own = listAt(item, ["evidence"]).map((passage) => ({ part: undefined, passage }));
      for (const [index, { part, passage }] of [...own, ...steps].entries()) {
        for (const [place, source] of cited(passage).entries()) {
          yield [
            collection,
            item.id,
            labelIn(release.records, item),
            index + 1,
            place + 1,
            part,
            ...cellsOf(passageColumns, passage),
            ...source,
          ];
        }
      }
    }
  },
};

/** What a passage cites: for each work, and each note without a known work, the last cells of a row. */
function citedIn({ records }: Release): (passage: unknown) => Cell[][] {
  const sections = new Map(records.of("sections").map(({ record }) => [record.id, record.title]));
  const citations = new Map(records.of("citations").map(({ record }) => [record.number, record]));
  const works = new Map(records.of("works").map(({ record }) => [record.id, record]));
  return (passage) => {
    const title = sections.get(String(valueAt(passage, ["section"])));
    const notes = listAt(passage, ["citations"]).map(Number);
    if (notes.length === 0) return [[title, undefined, undefined, undefined, undefined, undefined]];
    return notes.flatMap((note) => {
      const all = citations.get(note)?.works ?? [];
      if (all.length === 0) return [[title, note, undefined, undefined, undefined, undefined]];
      return all.map(({ work: id, locator }): Cell[] => {
        const work = works.get(id);
        const url = work?.DOI ? `https://doi.org/${work.DOI}` : work?.URL;
        return [title, note, id, work && labelIn(records, work), locator, url];
      });
    });
  };
}
