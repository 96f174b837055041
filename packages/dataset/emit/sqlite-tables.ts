/** The tables and views of the SQLite database. */
import { type Column, keyOf, type Table } from "./tables/tables.ts";

/** A column of a database table, and what it refers to. */
export type SqlColumn = {
  readonly name: string;
  readonly type: "TEXT" | "REAL" | "INTEGER";
  readonly required: boolean;
  readonly references?: string;
  readonly values?: readonly string[];
  /** The columns of the table that it holds, the first that has a value; none for the place of a row. */
  readonly of?: readonly Column[];
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
    { name, key, columns: [...position, ...plainColumns(plain)], table },
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

/**
 * The columns of plain values. `numberAsPrinted`, the words of an amount without a number, shares a column with
 * `number.asPrinted`, the printed words of one with a number.
 */
function plainColumns(columns: readonly Column[]): SqlColumn[] {
  const byName = new Map<string, SqlColumn>();
  for (const column of columns) {
    const own = columnOf(column);
    const shared = byName.get(own.name);
    byName.set(own.name, { ...own, ...shared, of: [...(shared?.of ?? []), column] });
  }
  return [...byName.values()];
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

/** The pages of a record, for a view. */
const pages = (table: string, record: string): string =>
  `(SELECT group_concat(DISTINCT page) FROM ${table}_evidence WHERE record = ${record}) AS pages`;

/** The names of the entities in a list of a record, for a view. */
const names = (list: string, record: string): string =>
  `(SELECT group_concat(n.name, ', ') FROM ${list} l JOIN entities n ON n.id = l.value WHERE l.record = ${record})`;

/** A quantity for readers: in words, or as the paper prints it where it gives no number. */
const amount = (column: string): string => `coalesce(${column}_words, ${column}_as_printed)`;

/** Views for readers: names instead of ids, quantities in words. */
export const views: Readonly<Record<string, string>> = {
  arms_deal_readable: `
    SELECT d.id, d.label, d.kind, p.name AS supplier,
      coalesce(${names("arms_deals_recipients", "d.id")}, ${names("arms_deals_parties", "d.id")}) AS recipients,
      d.designation, s.steps AS step, s.kind AS step_kind, b.name AS "by",
      coalesce(s.date, e.date, s.date_as_printed, d.since, d.since_as_printed) AS date,
      coalesce(s.date_first, e.date_first, d.since_first) AS date_first,
      coalesce(s.date_last, e.date_last, d.since_last) AS date_last,
      ${amount("s.number")} AS number, ${amount("s.price")} AS price,
      (SELECT group_concat(value, ', ') FROM arms_deals_price_terms t WHERE t.record = d.id) AS price_terms,
      coalesce(s.description, e.label) AS description, coalesce(s.certainty, d.certainty) AS certainty,
      coalesce(${names("arms_deals_steps_according_to", "d.id AND l.steps = s.steps")}, ${names("arms_deals_according_to", "d.id")})
        AS according_to,
      coalesce((SELECT group_concat(DISTINCT v.page) FROM arms_deals_steps_evidence v
        WHERE v.record = d.id AND v.steps = s.steps),
        (SELECT group_concat(DISTINCT v.page) FROM arms_deals_evidence v WHERE v.record = d.id)) AS pages
    FROM arms_deals d LEFT JOIN arms_deals_steps s ON s.record = d.id
    LEFT JOIN entities p ON p.id = d.supplier LEFT JOIN entities b ON b.id = s.by LEFT JOIN events e ON e.id = s.event`,
  deployment_readable: `
    SELECT d.id, d.label, d.kind, o.name AS owner, ${names("deployments_hosts", "d.id")} AS hosts,
      ${names("deployments_locations", "d.id")} AS locations, ${names("deployments_units", "d.id")} AS units,
      ${amount("d.number")} AS number, ${amount("d.personnel")} AS personnel, d.state, d.tenure,
      ${amount("d.rotation")} AS rotation,
      (SELECT group_concat(value, ', ') FROM deployments_price_terms t WHERE t.record = d.id) AS price_terms,
      ${names("deployments_agreements", "d.id")} AS agreements,
      coalesce(d.start, d.start_as_printed) AS start, d.start_first, d.start_last,
      coalesce(d."end", d.end_as_printed) AS "end", d.end_first, d.end_last,
      r.name AS refused_by, d.certainty, ${names("deployments_according_to", "d.id")} AS according_to,
      ${pages("deployments", "d.id")}
    FROM deployments d JOIN entities o ON o.id = d.owner
    LEFT JOIN entities r ON r.id = d.refused_by`,
  figure_readable: `
    SELECT f.id, f.label, ${amount("f.value")} AS amount, f.value_value AS value, f.value_low AS low,
      f.value_high AS high, f.value_comparator AS comparator, f.value_limit AS "limit", f.value_unit AS unit,
      coalesce(f.period, f.period_as_printed) AS period, f.period_first, f.period_last,
      f.certainty, ${names("figures_according_to", "f.id")} AS according_to, ${pages("figures", "f.id")}
    FROM figures f`,
  poll_readable: `
    SELECT p.id AS poll, p.label, w.id AS wave, w.date, o.label AS option, coalesce(g.label, 'Everyone') AS "group",
      v.value_words AS share, v.value_value AS value, v.value_comparator AS comparator, v.value_limit AS "limit",
      v.value_unit AS unit, v.value_as_printed AS as_printed, v.qualifier
    FROM polls_waves_results v
    JOIN polls p ON p.id = v.record
    JOIN polls_waves w ON w.record = v.record AND w.waves = v.waves
    JOIN polls_options o ON o.record = v.record AND o.id = v.option
    LEFT JOIN polls_subgroups g ON g.record = v.record AND g.id = v.subgroup`,
  event_readable: `
    SELECT e.id, e.label, coalesce(e.date, e.date_as_printed) AS date, e.date_first, e.date_last, e.kind, e.status,
      ${names("events_actors", "e.id")} AS actors, ${names("events_about", "e.id")} AS about, l.name AS place,
      e.description, e.certainty, ${names("events_according_to", "e.id")} AS according_to, ${pages("events", "e.id")}
    FROM events e LEFT JOIN entities l ON l.id = e.place`,
  statement_readable: `
    SELECT s.id, s.label, coalesce(s.date, s.date_as_printed) AS date, s.date_first, s.date_last,
      ${names("statements_speakers", "s.id")} AS speakers, ${names("statements_audience", "s.id")} AS audience,
      ${names("statements_relayed_by", "s.id")} AS relayed_by,
      s.description, s.occasion, ${pages("statements", "s.id")}
    FROM statements s`,
  relation_readable: `
    SELECT r.id, r.label, s.name AS subject, r.predicate, o.name AS object,
      coalesce(r.interval, r.interval_as_printed) AS interval, r.interval_first, r.interval_last, r.description,
      r.certainty, ${names("relations_according_to", "r.id")} AS according_to, ${pages("relations", "r.id")}
    FROM relations r JOIN entities s ON s.id = r.subject JOIN entities o ON o.id = r.object`,
  claim_readable: `
    SELECT c.id, c.kind, c.label, c.description, c.stance, m.label AS answers, c.certainty,
      ${names("claims_according_to", "c.id")} AS according_to, f.value AS rests_on, r.label AS rests_on_label, r.certainty AS rests_on_certainty
    FROM claims c LEFT JOIN claims m ON m.id = c.answers
    LEFT JOIN claims_rests_on f ON f.record = c.id LEFT JOIN records r ON r.name = f.value`,
  dossier_readable: `
    SELECT d.id, d.title, d.description, l.position, l.value AS record, r.label,
      coalesce(e.date, s.date, p.start, t.interval, f.period) AS date, f.amount, e.actors,
      coalesce(s.speakers, e.according_to, p.according_to, t.according_to, f.according_to,
        CASE r.collection WHEN 'claims' THEN ${names("claims_according_to", "r.id")} END,
        CASE r.collection WHEN 'arms-deals' THEN ${names("arms_deals_according_to", "r.id")} END) AS according_to,
      r.certainty, r.page
    FROM dossiers d JOIN dossiers_records l ON l.record = d.id JOIN records r ON r.name = l.value
    LEFT JOIN event_readable e ON r.collection = 'events' AND e.id = r.id
    LEFT JOIN statement_readable s ON r.collection = 'statements' AND s.id = r.id
    LEFT JOIN deployment_readable p ON r.collection = 'deployments' AND p.id = r.id
    LEFT JOIN relation_readable t ON r.collection = 'relations' AND t.id = r.id
    LEFT JOIN figure_readable f ON r.collection = 'figures' AND f.id = r.id`,
};
