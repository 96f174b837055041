import { cellsOf, columnsOf } from "../columns-of.ts";
import { exportShapeOf } from "../derived.ts";
import { itemsOf, knownAt, listAt } from "../rows.ts";
import type { Column, Table } from "../table.ts";
import { fieldShape, objectShape, text } from "./columns.ts";

const quantity = columnsOf(objectShape(fieldShape("value")));

const column = (name: string, list: string, field: string, required = true): Column => {
  const { fields } = objectShape(exportShapeOf("polls"));
  const item = fields.get(list);
  const shape = item && objectShape(item).fields.get(field);
  return { ...text(name, shape?.description ?? "", required), ...(shape?.name === "Day" && { type: "date" }) };
};

/** `poll_long`: one row for each answer, wave and subgroup of a poll, ready for a chart. */
export const pollLong: Table = {
  name: "poll_long",
  description: "The results of all polls, with a row for each answer, wave and subgroup.",
  columns: [
    text("poll", "The id of the poll.", true),
    text("label", "What the poll is about.", true),
    text("question", "The question, in the words of the paper.", true),
    text("wave", "The id of the wave.", true),
    {
      name: "position",
      type: "integer",
      description: "The place among the results of the wave, counted from 1.",
      required: true,
    },
    column("date", "waves", "date", false),
    column("date_first", "waves", "date_first", false),
    column("date_last", "waves", "date_last", false),
    column("date_precision", "waves", "date_precision", false),
    text("subgroup", "The id of the subgroup; empty for everyone."),
    text("subgroup_label", "The subgroup in words; empty for everyone."),
    text("option", "The id of the answer.", true),
    text("option_label", "The answer in words.", true),
    ...quantity.map(({ column }) => ({ ...column, required: false })),
    text("qualifier", "What the paper says about a result beside or instead of a number. Example: `majority`."),
    text("reason", "Why the result is unknown."),
  ],
  key: ["poll", "wave", "position"],
  foreignKeys: [
    { columns: ["poll"], table: "polls", to: ["id"] },
    { columns: ["poll", "wave"], table: "polls_waves", to: ["record", "id"] },
    { columns: ["poll", "option"], table: "polls_options", to: ["record", "id"] },
    { columns: ["poll", "subgroup"], table: "polls_subgroups", to: ["record", "id"] },
  ],
  *rows(release) {
    for (const poll of itemsOf("polls", release)) {
      const labels = (list: string): ReadonlyMap<unknown, unknown> =>
        new Map(listAt(poll, [list]).map((item) => [knownAt(item, ["id"]), knownAt(item, ["label"])]));
      const [options, subgroups] = [labels("options"), labels("subgroups")];
      for (const wave of listAt(poll, ["waves"])) {
        for (const [index, result] of listAt(wave, ["results"]).entries()) {
          const subgroup = knownAt(result, ["subgroup"]);
          const option = knownAt(result, ["option"]);
          yield [
            poll.id,
            ...[poll.label, poll.question, knownAt(wave, ["id"])].map(textOf),
            index + 1,
            ...["date", "date_first", "date_last", "date_precision"].map((field) => textOf(knownAt(wave, [field]))),
            ...[subgroup, subgroups.get(subgroup), option, options.get(option)].map(textOf),
            ...cellsOf(quantity, knownAt(result, ["value"])).map((cell) => cell),
            textOf(knownAt(result, ["qualifier"])),
            textOf(knownAt(result, ["unknown", "value"])),
          ];
        }
      }
    }
  },
};

const textOf = (value: unknown): string | undefined => (value === undefined ? undefined : String(value));
