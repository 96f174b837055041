import { keyOf } from "../tables/key-of.ts";
import type { Column, Table } from "../tables/table.ts";

/** A column of a database table, and what it refers to. */
export type SqlColumn = {
  readonly name: string;
  readonly type: "TEXT" | "REAL" | "INTEGER";
  readonly required: boolean;
  readonly references?: string;
  readonly values?: readonly string[];
};

/** A table of the database and how the values of its rows are found. */
export type SqlTable = {
  readonly name: string;
  readonly key: readonly string[];
  readonly columns: readonly SqlColumn[];
  /** For the items of a list in one cell: the column of the source table that holds it. */
  readonly list?: Column;
  readonly source: Table;
};

/** A name as databases like it: `arms-deals` and `price.asPrinted` become `arms_deals` and `price_as_printed`. */
export const sqlName = (name: string): string =>
  name
    .replace(/[.-]/g, "_")
    .replace(/([a-z\d])([A-Z])/g, "$1_$2")
    .toLowerCase();

/** The database tables of a table: itself, and one for each column that holds a list, so that every id is a key. */
export function sqlTablesOf(table: Table): SqlTable[] {
  const name = sqlName(table.path.join("."));
  const [record, ...places] = table.position.map(sqlName);
  const position: SqlColumn[] = [
    ...(record
      ? [{ name: record, type: "TEXT" as const, required: true, references: `${sqlName(table.of)}(id)` }]
      : []),
    ...places.map((place) => ({ name: place, type: "INTEGER" as const, required: true })),
  ];
  const key = keyOf(table).map(sqlName);
  const plain = table.columns.filter(({ form }) => form !== "list");
  return [
    { name, key, columns: [...position, ...plain.map(columnOf)], source: table },
    ...table.columns
      .filter(({ form }) => form === "list")
      .map((list) => {
        const owner = record
          ? position
          : [{ name: "record", type: "TEXT" as const, required: true, references: `${name}("${key[0]}")` }];
        return {
          name: `${name}_${sqlName(list.name)}`,
          key: [...owner.map((column) => column.name), "position"],
          columns: [
            ...owner,
            { name: "position", type: "INTEGER" as const, required: true },
            { ...columnOf(list), name: "value", required: true },
          ],
          list,
          source: table,
        };
      }),
  ];
}

function columnOf({ name, type, form, required, refersTo, values }: Column): SqlColumn {
  const own = name === "id";
  const references =
    refersTo === "any" ? "records(name)" : `${sqlName(refersTo ?? "")}(${type === "string" ? "id" : "number"})`;
  return {
    name: sqlName(name),
    type: form === "json" ? "TEXT" : types[type],
    required,
    ...(refersTo && !own && { references }),
    ...(form !== "json" && values && { values }),
  };
}

const types = { string: "TEXT", number: "REAL", integer: "INTEGER", boolean: "INTEGER" } as const;
