import type { Json } from "../../../apps/validate/src/diff/json.ts";
import type { Kind } from "../kind.ts";
import { replaced } from "../replaced.ts";
import { written } from "../written.ts";

export const impossibleDate: Kind = {
  id: "impossible-date",
  about: "A date is in no calendar: a thirteenth month, 30 February, a day 32, an interval that runs backwards.",
  *damage(specimen) {
    for (const { path, value } of specimen.dates) {
      for (const other of impossible(value)) {
        yield written(specimen, replaced(specimen.record, path, other), [path], `${other} for ${value}`);
      }
    }
    // Works have their dates in parts, as CSL has them.
    for (const { path, value } of specimen.spots) {
      if (!Array.isArray(value) || !value.every((part: Json) => typeof part === "number")) continue;
      if (path.at(-2) !== "date-parts") continue;
      const [year = 2000, month = 1, day] = value as readonly number[];
      for (const other of [
        [year, 13, ...(day === undefined ? [] : [day])],
        [year, 2, 30],
        [year, month, 32],
        [year, 0],
      ]) {
        yield written(specimen, replaced(specimen.record, path, other), [path], `${other} for ${value}`);
      }
    }
  },
};

function impossible(date: string): string[] {
  const [start = "", end] = date.split("/");
  const broken = [start, end].flatMap((part) => {
    const year = /^\d{4}/.exec(part ?? "")?.[0];
    const other = (rest: string): string => date.replace(part as string, `${year}-${rest}`);
    return year === undefined ? [] : ["13", "02-30", "04-31", "01-32", "00"].map(other);
  });
  const isStretch = end !== undefined && /^\d/.test(start) && /^\d/.test(end) && start !== end;
  return isStretch ? [...broken, `${end}/${start}`] : broken;
}
