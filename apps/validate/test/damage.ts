import type { TextFile } from "@unionstate/schema";
import { findPrinted } from "../src/source/find-printed.ts";
import type { Source } from "../src/source/source.ts";

/** A mistake that a typist makes. */
export type Damage = "wrong page" | "changed digit" | "misspelt name";

// biome-ignore lint/suspicious/noExplicitAny: damaged records have no type.
type Loose = any;

/** The file with one mistake in it, or `undefined` if it contains nothing that this mistake could affect. */
export function damaged(file: TextFile, damage: Damage, source: Source): TextFile | undefined {
  const record: Loose = JSON.parse(file.text);
  return mistakes[damage](record, source) ? { ...file, text: `${JSON.stringify(record, null, 2)}\n` } : undefined;
}

const mistakes: Record<Damage, (record: Loose, source: Source) => boolean> = {
  // A page is wrong if it does not print what the evidence of the record quotes.
  "wrong page": (record, source) => {
    const [passage] = record.evidence ?? [];
    if (!passage) return false;
    const strings: string[] = passage.asPrinted ?? [record.name ?? record.designation].filter(Boolean);
    const familyName = record.kind === "person" ? [record.name.split(" ").at(-1)] : [];
    const wrong = source.find(
      (page) =>
        page.number > passage.page &&
        [...strings, ...familyName, ...(record.variants ?? []).map(({ name }: Loose) => name)].every(
          (string) => findPrinted(page, string).length === 0,
        ),
    );
    if (strings.length === 0 || !wrong) return false;
    passage.page = wrong.number;
    return true;
  },

  // Values that are derived according to `basis`, and those of other sources, are not printed.
  "changed digit": (record, source) => {
    const derived = (record.basis ?? []).flatMap((item: Loose) => item.for);
    const stated = Object.fromEntries(
      Object.entries(record).filter(([field]) => field !== "corroborations" && !derived.includes(field)),
    );
    const [place] = [...placesOf(stated)].filter(
      ({ key, value }) =>
        (["asPrinted", "date", "start", "end", "since", "period", "interval"].includes(key) ||
          (["value", "limit"].includes(key) && typeof value === "number")) &&
        /\d/.test(String(value)),
    );
    if (!place || "work" in place.owner) return false;
    const changed = otherDigits(String(place.value)).find((text) => !isTrue(text, record, source));
    if (changed === undefined) return false;
    const owner = place.owner === stated ? record : place.owner;
    owner[place.index] = typeof place.value === "number" ? Number(changed) : changed;
    return true;
  },

  // Groups and some concepts have no printed name.
  "misspelt name": (record) => {
    if (record.kind === "group" || record.basis?.some((item: Loose) => item.for.includes("name"))) return false;
    if (typeof record.name !== "string" || !/\p{Ll}{2}/u.test(record.name)) return false;
    record.name = record.name.replace(/(\p{Ll})(\p{Ll})/u, (pair: string, a: string, b: string) =>
      a === b ? `${pair}${a}` : `${b}${a}`,
    );
    return true;
  },
};

// The text with its last digit other than zero changed, in eight ways.
const otherDigits = (text: string): string[] =>
  Array.from({ length: 8 }, (_, step) =>
    text.replace(/[1-9](?=[^1-9]*$)/, (digit) => String(((Number(digit) + step) % 9) + 1)),
  );

// A changed number may be printed on the page or occur elsewhere in the record: then the change is not a mistake.
const isTrue = (text: string, record: Loose, source: Source): boolean =>
  (text.match(/\d+/g) ?? []).every((number) =>
    [...JSON.stringify(record).matchAll(/\d+/g)].some(([other]) => other === number),
  ) ||
  (record.evidence ?? []).some(({ page }: Loose) =>
    source.slice(page - 1, page).some((printed) => findPrinted(printed, text).length > 0),
  );

type Place = { owner: Loose; index: string | number; key: string; value: unknown };

// Every value with its key; items of a list have the key of the list.
function* placesOf(value: Loose, key = ""): Generator<Place> {
  if (typeof value !== "object" || value === null) return;
  for (const index of Object.keys(value)) {
    const under = Array.isArray(value) ? key : index;
    if (typeof value[index] === "object") yield* placesOf(value[index], under);
    else yield { owner: value, index, key: under, value: value[index] };
  }
}
