import { format, formatDate, type Poll } from "@unionstate/dataset";
import { withPrinted } from "./fields.ts";
import { type Line, textOf } from "./line.ts";
import { reasonOf } from "./words.ts";

/** The results of a poll as a table: a row for each answer and group, a column for each wave. */
export type ResultTable = {
  readonly caption: string;
  readonly waves: readonly string[];
  readonly rows: readonly ResultRow[];
};

export type ResultRow = {
  readonly option: string;
  /** Absent for all respondents. */
  readonly subgroup?: string;
  /** The share in each wave; empty where the paper reports none. */
  readonly cells: readonly Line[];
};

/** The results of a poll as a table. Groups for which the paper reports nothing on an answer have no row. */
export function resultsOf({ options, subgroups = [], waves, question }: Poll): ResultTable {
  const rows = options.flatMap((option) =>
    [undefined, ...subgroups].flatMap((subgroup): ResultRow[] => {
      const cells = waves.map(({ results }): Line => {
        const result = results.find((one) => one.option === option.id && one.subgroup === subgroup?.id);
        return result ? shareLine(result) : [];
      });
      if (subgroup && cells.every(({ length }) => length === 0)) return [];
      return [{ option: option.label, ...(subgroup && { subgroup: subgroup.label }), cells }];
    }),
  );
  const columns = waves.map(({ date, asPrinted }) => textOf(withPrinted([formatDate(date)], asPrinted)));
  return { caption: question, waves: columns, rows };
}

function shareLine({ value, qualifier, unknown }: Poll["waves"][number]["results"][number]): Line {
  if (value) return withPrinted([format(value, { style: "words" })], value.asPrinted);
  if (qualifier) return [`${qualifier === "majority" ? "a majority" : "a high share"} (no number stated)`];
  return [reasonOf(unknown?.value)];
}
