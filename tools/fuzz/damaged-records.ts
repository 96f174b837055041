import type { TextFile } from "@unionstate/schema";
import fc from "fast-check";
import { isObject, type Json, type JsonObject } from "../../apps/validate/src/diff/json.ts";
import type { Case } from "./case.ts";
import { hostileText } from "./hostile-text.ts";

const values: fc.Arbitrary<Json> = fc.oneof(
  hostileText,
  fc.constantFrom<Json>(
    null,
    true,
    false,
    0,
    -1,
    1.5,
    1e308,
    5e-324,
    2 ** 53,
    [],
    {},
    [[]],
    [null],
    { toString: 0 },
    { length: -1 },
    { kind: "exact" },
    { kind: "range", low: 2, high: 1, unit: "%" },
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>,
);

const ways = ["put", "take away", "double", "wrap", "turn round", "rename", "exchange"] as const;

/** A slip: at which place, with which value or name, and what another record has at which of its places. */
type Slip = {
  readonly way: (typeof ways)[number];
  readonly place: number;
  readonly value: Json;
  readonly name: string;
  readonly elsewhere: number;
};

const slip: fc.Arbitrary<Slip> = fc.record({
  way: fc.constantFrom(...ways),
  place: fc.double({ min: 0, max: 0.999, noNaN: true }),
  value: values,
  name: hostileText,
  elsewhere: fc.double({ min: 0, max: 0.999, noNaN: true }),
});

/**
 * A record in which one to five values are others, gone, doubled, or those of another record, or stand under another
 * name; written in one of four ways.
 */
export const damagedRecords = (files: readonly TextFile[]): fc.Arbitrary<Case> =>
  fc
    .record({
      file: fc.constantFrom(...files),
      other: fc.constantFrom(...files),
      slips: fc.array(slip, { minLength: 1, maxLength: 5 }),
      indent: fc.constantFrom(undefined, 0, 2, "\t"),
    })
    .map(({ file, other, slips, indent }) => {
      const copy = { record: JSON.parse(file.text) as Json };
      const theirs = placesIn({ record: JSON.parse(other.text) as Json });
      for (const each of slips) {
        const all = placesIn(copy);
        const [place, elsewhere] = [at(all, each.place), at(theirs, each.elsewhere)];
        if (place) damage(place, each, elsewhere && contentOf(elsewhere));
      }
      return { path: file.path, bytes: Buffer.from(`${JSON.stringify(copy.record, null, indent)}\n`) };
    });

type Place = { readonly holder: JsonObject | Json[]; readonly key: string | number };

/** Every place of a value in another. */
function placesIn(value: Json): Place[] {
  if (Array.isArray(value)) return value.flatMap((item: Json, key) => [{ holder: value, key }, ...placesIn(item)]);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => [{ holder: value, key }, ...placesIn(item)]);
}

const at = (places: readonly Place[], share: number): Place | undefined => places[Math.floor(share * places.length)];

const contentOf = ({ holder, key }: Place): Json => (holder as Record<string | number, Json>)[key] as Json;

function damage({ holder, key }: Place, { way, value, name }: Slip, other: Json | undefined): void {
  const own = contentOf({ holder, key });
  // A key such as `__proto__` is to be one of the record's own, too.
  const put = (where: string | number, what: Json): void => {
    Object.defineProperty(holder, where, { value: what, enumerable: true, configurable: true, writable: true });
  };
  if (Array.isArray(holder)) damageList(holder, Number(key), way);
  if (way === "put") put(key, value);
  if (way === "wrap") put(key, [own]);
  if (way === "exchange") put(key, structuredClone(other ?? value));
  if (Array.isArray(holder)) return;
  if (way === "double") put(name, structuredClone(own));
  if (way === "turn round") put(key, typeof own === "string" ? [...own].toReversed().join("") : value);
  if (way === "take away" || way === "rename") delete (holder as Record<string, Json>)[key];
  if (way === "rename") put(`${key}`.slice(0, -1), own);
}

function damageList(list: Json[], index: number, way: Slip["way"]): void {
  const own = list[index] as Json;
  if (way === "take away" || way === "rename") list.splice(index, 1);
  if (way === "rename") list.unshift(own);
  if (way === "double") list.push(structuredClone(own));
  if (way === "turn round") list.reverse();
}
