import type { Kind } from "../kind.ts";
import { replaced } from "../replaced.ts";
import type { Specimen } from "../specimen.ts";
import { written } from "../written.ts";

export const otherDate: Kind = {
  id: "other-date",
  about: "A date that the paper prints is a century off, or off by a year, a month or a day.",
  *damage(specimen) {
    for (const { path, value } of specimen.dates) {
      if (path[0] === "corroborations" || isReasoned(specimen, path[0])) continue;
      for (const other of others(value)) {
        if (mayBePrinted(specimen, value, other)) continue;
        yield written(specimen, replaced(specimen.record, path, other), [path], `${other} for ${value}`);
      }
    }
  },
};

/** Whether a field follows from something else, as `basis` tells: it is then nowhere printed. */
const isReasoned = ({ record }: Specimen, field: unknown): boolean =>
  ((record.basis ?? []) as readonly { readonly for: readonly string[] }[]).some((item) =>
    item.for.includes(String(field)),
  );

function others(date: string): string[] {
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
  // What has become a date of no calendar, or an interval that runs backwards, is another kind of slip.
  return candidates.filter((other) => {
    const [start = "", end = ""] = other.split("/");
    return (
      !(/^\d/.test(start) && /^\d/.test(end) && end < start) && !/-(?:02-(?:29|3\d)|(?:04|06|09|11)-31)/.test(other)
    );
  });
}

/** Whether what is new in the other date stands in the record, too: it may then be that date which is meant. */
function mayBePrinted({ words, record }: Specimen, date: string, other: string): boolean {
  const old = new Set(date.match(/\d+/g));
  const said = [...words.map(({ value }) => value), String(record.name ?? "")].join(" ");
  const fresh = (other.match(/\d+/g) ?? []).filter((part) => !old.has(part));
  return fresh.every((part) =>
    part.length === 4
      ? new RegExp(`(?<!\\d)${part}(?!\\d)|[-–/]${part.slice(2)}(?!\\d)`).test(said)
      : new RegExp(`(?<!\\d)0?${Number(part)}(?!\\d)|${months[Number(part) - 1]}`).test(said),
  );
}

const months = "January February March April May June July August September October November December".split(" ");
