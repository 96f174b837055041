import { valueAt } from "@unionstate/schema";
import type { Specimen } from "../archive.ts";
import { changed } from "../edit.ts";
import type { Kind } from "../mutant.ts";
import { isList } from "../values.ts";

const impossibleDate: Kind = {
  id: "impossible-date",
  about: "A date does not exist: month 13, 30 February, day 32, an interval that ends before it begins.",
  *damage(specimen) {
    for (const { path, value } of specimen.dates) {
      for (const other of impossibleDates(value)) yield changed(specimen, path, other, `${other} for ${value}`);
    }
    // Works have their dates in parts, as in CSL.
    for (const { path, value } of specimen.spots) {
      if (path.at(-2) !== "date-parts" || !isList(value)) continue;
      const parts = value.filter((part) => typeof part === "number");
      if (parts.length !== value.length) continue;
      const [year = 2000, month = 1, day] = parts;
      for (const other of [
        [year, 13, ...(day === undefined ? [] : [day])],
        [year, 2, 30],
        [year, month, 32],
        [year, 0],
      ]) {
        yield changed(specimen, path, other, `${other} for ${value}`);
      }
    }
  },
};

function impossibleDates(date: string): string[] {
  const [start = "", end] = date.split("/");
  const broken = [start, end].flatMap((part = "") => {
    const year = /^\d{4}/.exec(part)?.[0];
    if (year === undefined) return [];
    return ["13", "02-30", "04-31", "01-32", "00"].map((rest) => date.replace(part, `${year}-${rest}`));
  });
  const isInterval = end !== undefined && /^\d/.test(start) && /^\d/.test(end) && start !== end;
  return isInterval ? [...broken, `${end}/${start}`] : broken;
}

const otherDate: Kind = {
  id: "other-date",
  about: "A printed date is off by a century, a year, a month or a day.",
  *damage(specimen) {
    for (const { path, value } of specimen.dates) {
      if (path[0] === "corroborations" || isDerived(specimen, path[0])) continue;
      for (const other of otherDates(value)) {
        if (!mayBePrinted(specimen, value, other)) yield changed(specimen, path, other, `${other} for ${value}`);
      }
    }
  },
};

/** Whether a field is derived according to `basis`, so that it is not printed anywhere. */
function isDerived({ record }: Specimen, field: unknown): boolean {
  const bases = isList(record.basis) ? record.basis : [];
  return bases.some((basis) => {
    const fields = valueAt(basis, ["for"]);
    return isList(fields) && fields.includes(String(field));
  });
}

function otherDates(date: string): string[] {
  const moved = (pattern: RegExp, step: number): string[] => {
    const other = date.replace(pattern, (part) => String(Number(part) + step).padStart(part.length, "0"));
    return other === date ? [] : [other];
  };
  const candidates = [
    ...moved(/^\d{4}/, -100),
    ...moved(/^\d{4}/, 100),
    ...moved(/^\d{4}/, -1),
    ...moved(/(?<=^\d{4}-)0[1-9]|(?<=^\d{4}-)1[01]/, 1),
    ...moved(/(?<=^\d{4}-\d{2}-)(?:0[2-9]|[12]\d|30)/, -1),
    ...moved(/(?<=\/)\d{4}/, 100),
  ];
  // Dates that do not exist and reversed intervals are another kind of mistake.
  return candidates.filter((other) => {
    const [start = "", end = ""] = other.split("/");
    return (
      !(/^\d/.test(start) && /^\d/.test(end) && end < start) && !/-(?:02-(?:29|3\d)|(?:04|06|09|11)-31)/.test(other)
    );
  });
}

/** Whether everything new in the other date also occurs in the record, so that this date may be the right one. */
function mayBePrinted({ words, record }: Specimen, date: string, other: string): boolean {
  const old = new Set(date.match(/\d+/g));
  const printed = [...words.map(({ value }) => value), String(record.name ?? "")].join(" ");
  const fresh = (other.match(/\d+/g) ?? []).filter((part) => !old.has(part));
  return fresh.every((part) =>
    part.length === 4
      ? new RegExp(`(?<!\\d)${part}(?!\\d)|[-–/]${part.slice(2)}(?!\\d)`).test(printed)
      : new RegExp(`(?<!\\d)0?${Number(part)}(?!\\d)|${months[Number(part) - 1]}`).test(printed),
  );
}

const months = "January February March April May June July August September October November December".split(" ");

/** Wrong dates. */
export const dateKinds: readonly Kind[] = [impossibleDate, otherDate];
