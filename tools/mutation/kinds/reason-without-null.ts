import { isObject, type Json } from "../../../apps/validate/src/diff/json.ts";
import type { Kind } from "../kind.ts";
import { replaced } from "../replaced.ts";
import { valueAt } from "../value-at.ts";
import { written } from "../written.ts";

export const reasonWithoutNull: Kind = {
  id: "reason-without-null",
  about: "`unknown` gives a reason for a field that has a value, or that is not there.",
  *damage(specimen) {
    const { record, spots } = specimen;
    for (const { path, value, answer } of spots) {
      const key = path.at(-1);
      const at = [...path.slice(0, -1), "unknown"];
      if (typeof key !== "string" || key === "unknown" || path.at(-2) === "unknown") continue;
      if (value === null) {
        const other: Json = answer.kind === "number" ? 1 : answer.kind === "boolean" ? true : "somebody";
        const filled = replaced(record, path, other);
        yield written(specimen, filled, [path, [...at, key]], `${other} for ${path.join(".")}, and its reason stays`);
        continue;
      }
      const reasons = valueAt(record, at);
      const more = { ...(isObject(reasons) ? reasons : {}), [key]: "notStated" };
      yield written(specimen, replaced(record, at, more), [[...at, key], at], `a reason for ${path.join(".")}`);
    }
  },
};
