import type { JsonObject } from "../json.ts";
import type { Snapshot } from "../snapshot.ts";

/** What a record is called, by its name: `entities/belarus` → `Belarus`. */
export type Names = (record: string) => string | undefined;

/** Looks names up in several snapshots, the first one first. */
export function namesIn(...snapshots: readonly Snapshot[]): Names {
  return (record) => {
    for (const { records } of snapshots) {
      const found = records.get(record);
      const name = found && (nameOf(found) ?? relationName(found, snapshots));
      if (name !== undefined) return name;
    }
    return undefined;
  };
}

const fields = ["name", "title", "designation", "measure", "gist", "literal"];

function nameOf(record: JsonObject): string | undefined {
  for (const field of fields) {
    const name = record[field];
    if (typeof name === "string") return name;
  }
  return typeof record.number === "number" ? `note ${record.number}` : undefined;
}

/** `Belarus hosts Volga radar`: a relation has no name but what it says. */
function relationName({ subject, predicate, object }: JsonObject, snapshots: readonly Snapshot[]): string | undefined {
  if (typeof subject !== "string" || typeof predicate !== "string" || typeof object !== "string") return undefined;
  const entity = (id: string): string => namesIn(...snapshots)(`entities/${id}`) ?? id;
  return `${entity(subject)} ${predicate.replaceAll("-", " ")} ${entity(object)}`;
}
