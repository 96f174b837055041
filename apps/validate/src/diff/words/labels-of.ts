import { edtfWords } from "@unionstate/schema";
import { isObject, type Json, type JsonObject } from "../json.ts";

/** What the answers, subgroups and waves of a poll are called, by their ids within it. */
export type Labels = (field: string, id: string) => string | undefined;

/** Reads the labels of a record as it is now, and as it was where it has them no more. */
export function labelsOf(...records: readonly (JsonObject | undefined)[]): Labels {
  return (field, id) => {
    const list = lists.get(field);
    if (list === undefined) return undefined;
    for (const record of records) {
      const items = record?.[list];
      if (!Array.isArray(items)) continue;
      const item = items.find((one: Json) => isObject(one) && one.id === id);
      if (isObject(item) && typeof item.label === "string") return item.label;
      if (isObject(item) && typeof item.date === "string") return edtfWords(item.date);
    }
    return undefined;
  };
}

const lists: ReadonlyMap<string, string> = new Map(
  Object.entries({ option: "options", subgroup: "subgroups", wave: "waves" }),
);
