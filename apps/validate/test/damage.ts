import type { TextFile } from "@unionstate/schema";
import { findPrinted } from "../src/source/find-printed.ts";
import type { Source } from "../src/source/source.ts";

/** A slip that a typist makes. */
export type Damage = "a wrong page" | "a digit changed" | "a name misspelt";

// biome-ignore lint/suspicious/noExplicitAny: damage is done in ways that no type allows.
type Loose = any;

/** The file with one slip in it, or `undefined` where it has nothing that this slip could befall. */
export function damaged(file: TextFile, damage: Damage, source: Source): TextFile | undefined {
  const record: Loose = JSON.parse(file.text);
  return slips[damage](record, source) ? { ...file, text: `${JSON.stringify(record, null, 2)}\n` } : undefined;
}

const slips: Record<Damage, (record: Loose, source: Source) => boolean> = {
  // A page is wrong if it does not print what the evidence of the record prints.
  "a wrong page": (record, source) => {
    const [place] = record.evidence ?? [];
    if (!place) return false;
    const strings: string[] = place.asPrinted ?? [record.name ?? record.designation].filter(Boolean);
    const family = record.kind === "person" ? [record.name.split(" ").at(-1)] : [];
    const wrong = source.find(
      (page) =>
        page.number > place.page &&
        [...strings, ...family, ...(record.variants ?? []).map(({ name }: Loose) => name)].every(
          (string) => findPrinted(page, string).length === 0,
        ),
    );
    if (strings.length === 0 || !wrong) return false;
    place.page = wrong.number;
    return true;
  },

  // What is inferred, as `basis` tells, is not printed.
  "a digit changed": (record, source) => {
    const inferred = (record.basis ?? []).flatMap((item: Loose) => item.for);
    const stated = Object.fromEntries(Object.entries(record).filter(([field]) => !inferred.includes(field)));
    const places = [...placesOf(stated)].filter(
      ({ key, value }) =>
        (["asPrinted", "date", "orderDate", "deliveryDate", "period", "interval"].includes(key) ||
          (key === "value" && typeof value === "number")) &&
        /\d/.test(String(value)),
    );
    const [place] = places;
    if (!place || "work" in place.owner) return false;
    const changed = otherDigits(String(place.value)).find((text) => !isTrue(text, record, source));
    if (changed === undefined) return false;
    const owner = place.owner === stated ? record : place.owner;
    owner[place.index] = typeof place.value === "number" ? Number(changed) : changed;
    return true;
  },

  "a name misspelt": (record) => {
    if (typeof record.name !== "string" || !/\p{Ll}{2}/u.test(record.name)) return false;
    record.name = record.name.replace(/(\p{Ll})(\p{Ll})/u, (pair: string, a: string, b: string) =>
      a === b ? `${pair}${a}` : `${b}${a}`,
    );
    return true;
  },
};

// The same with its last digit but nought changed, in eight ways.
const otherDigits = (text: string): string[] =>
  Array.from({ length: 8 }, (_, step) =>
    text.replace(/[1-9](?=[^1-9]*$)/, (digit) => String(((Number(digit) + step) % 9) + 1)),
  );

// A slip may hit upon something that the page prints, too, or that the record says elsewhere: that is no slip to find.
const isTrue = (text: string, record: Loose, source: Source): boolean =>
  (text.match(/\d+/g) ?? []).every((number) =>
    [...JSON.stringify(record).matchAll(/\d+/g)].some(([other]) => other === number),
  ) ||
  (record.evidence ?? []).some(({ page }: Loose) => findPrinted(source[page - 1] as Source[number], text).length > 0);

type Place = { owner: Loose; index: string | number; key: string; value: unknown };

// Every value with the key it stands under; items of a list count under the key of the list.
function* placesOf(value: Loose, key = ""): Generator<Place> {
  if (typeof value !== "object" || value === null) return;
  for (const index of Object.keys(value)) {
    const under = Array.isArray(value) ? key : index;
    if (typeof value[index] === "object") yield* placesOf(value[index], under);
    else yield { owner: value, index, key: under, value: value[index] };
  }
}
