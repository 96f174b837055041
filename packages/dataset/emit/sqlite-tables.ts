/** The tables and views of the SQLite database. */
import { type Column, keyOf, type Table } from "./tables/tables.ts";

/** A column of a database table, and what it refers to. */
export type SqlColumn = {
  readonly name: string;
  readonly type: "TEXT" | "REAL" | "INTEGER";
  readonly required: boolean;
  readonly references?: string;
  readonly values?: readonly string[];
};

/** A table of the database, and the table of the records whose rows it holds. */
export type SqlTable = {
  readonly name: string;
  readonly key: readonly string[];
  readonly columns: readonly SqlColumn[];
  /** For the items of a list in one cell: the column of `table` that holds it. */
  readonly list?: Column;
  readonly table: Table;
};

/** The database tables of a table: itself, and one for each column that holds a list, so that every id is a foreign key. */
export function sqlTablesOf(table: Table): SqlTable[] {
  const name = sqlName(table.path.join("."));
  const [record, ...places] = table.position.map(sqlName);
  const position: SqlColumn[] = [
    ...(record ? [recordColumn(record, `${sqlName(table.of)}(id)`)] : []),
    ...places.map((place): SqlColumn => ({ name: place, type: "INTEGER", required: true })),
  ];
  const key = keyOf(table).map(sqlName);
  const plain = table.columns.filter(({ form }) => form !== "list");
  const lists = table.columns.filter(({ form }) => form === "list");
  return [
    { name, key, columns: [...position, ...plain.map(columnOf)], table },
    ...lists.map((list): SqlTable => {
      const owner = record ? position : [recordColumn("record", `${name}("${key[0]}")`)];
      const value: SqlColumn = { ...columnOf(list), name: "value", required: true };
      return {
        name: `${name}_${sqlName(list.name)}`,
        key: [...owner.map((column) => column.name), "position"],
        columns: [...owner, { name: "position", type: "INTEGER", required: true }, value],
        list,
        table,
      };
    }),
  ];
}

const recordColumn = (name: string, references: string): SqlColumn => ({
  name,
  type: "TEXT",
  required: true,
  references,
});

function columnOf({ name, type, form, required, refersTo, values }: Column): SqlColumn {
  const references =
    refersTo === "any" ? "records(name)" : `${sqlName(refersTo ?? "")}(${type === "string" ? "id" : "number"})`;
  return {
    name: sqlName(name),
    type: form === "json" ? "TEXT" : types[type],
    required,
    ...(refersTo && name !== "id" && { references }),
    ...(form !== "json" && values && { values }),
  };
}

const types = { string: "TEXT", number: "REAL", integer: "INTEGER", boolean: "INTEGER" } as const;

/** A name in snake case: `arms-deals` and `price.asPrinted` become `arms_deals` and `price_as_printed`. */
export const sqlName = (name: string): string =>
  name
    .replace(/[.-]/g, "_")
    .replace(/([a-z\d])([A-Z])/g, "$1_$2")
    .toLowerCase();

/** Views for readers: names instead of ids, quantities as printed. */
export const views: Readonly<Record<string, string>> = {
  arms_deal_readable: `
    SELECT d.id, d.type, s.name AS supplier, r.name AS recipient, d.designation, d.category, d.summary,
      d.number_ordered_as_printed AS ordered, d.number_delivered_as_printed AS delivered, d.price_as_printed AS price,
      (SELECT group_concat(value, ', ') FROM arms_deals_price_terms t WHERE t.record = d.id) AS price_terms,
      coalesce(d.order_date, d.delivery_date, d.date, d.since) AS date, d.outcome,
      (SELECT group_concat(DISTINCT e.page) FROM arms_deals_evidence e WHERE e.record = d.id) AS pages
    FROM arms_deals d LEFT JOIN entities s ON s.id = d.supplier LEFT JOIN entities r ON r.id = d.recipient`,
  poll_readable: `
    SELECT p.id AS poll, p.title, w.id AS wave, w.date, o.label AS option, coalesce(g.label, 'Everyone') AS "group",
      CASE v.value_kind WHEN 'bound' THEN v.value_comparator ELSE '' END AS comparator,
      v.value_value AS value, v.value_unit AS unit, v.value_as_printed AS as_printed, v.qualifier
    FROM polls_waves_results v
    JOIN polls p ON p.id = v.record
    JOIN polls_waves w ON w.record = v.record AND w.waves = v.waves
    JOIN polls_options o ON o.record = v.record AND o.id = v.option
    LEFT JOIN polls_subgroups g ON g.record = v.record AND g.id = v.subgroup`,
  event_readable: `
    SELECT e.id, e.date, e.kind, e.title, e.description,
      (SELECT group_concat(n.name, ', ') FROM events_participants p JOIN entities n ON n.id = p.value WHERE p.record = e.id)
        AS participants,
      l.name AS place, (SELECT group_concat(DISTINCT v.page) FROM events_evidence v WHERE v.record = e.id) AS pages
    FROM events e LEFT JOIN entities l ON l.id = e.place`,
  statement_readable: `
    SELECT s.id, s.date,
      (SELECT group_concat(n.name, ', ') FROM statements_speakers p JOIN entities n ON n.id = p.value WHERE p.record = s.id)
        AS speakers,
      s.gist, s.occasion, (SELECT group_concat(DISTINCT v.page) FROM statements_evidence v WHERE v.record = s.id) AS pages
    FROM statements s`,
  relation_readable: `
    SELECT r.id, s.name AS subject, r.predicate, o.name AS object, r.interval, r.note,
      (SELECT group_concat(DISTINCT v.page) FROM relations_evidence v WHERE v.record = r.id) AS pages
    FROM relations r JOIN entities s ON s.id = r.subject JOIN entities o ON o.id = r.object`,
  claim_readable: `
    SELECT c.id, c.kind, c.title, c.gist, c.stance, m.title AS answers, f.value AS rests_on, r.title AS rests_on_title
    FROM claims c LEFT JOIN claims m ON m.id = c.answers
    LEFT JOIN claims_rests_on f ON f.record = c.id LEFT JOIN records r ON r.name = f.value`,
};
