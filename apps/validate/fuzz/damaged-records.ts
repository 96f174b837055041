import type { TextFile } from "@unionstate/schema";
import fc from "fast-check";
import { isObject, type Json, type JsonObject } from "../src/diff/json.ts";
import type { Case } from "./case.ts";

type Place = { readonly holder: JsonObject | Json[]; readonly key: string | number };

/** Every place of a value in another. */
function places(value: Json): Place[] {
  if (Array.isArray(value)) return value.flatMap((item: Json, key) => [{ holder: value, key }, ...places(item)]);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => [{ holder: value, key }, ...places(item)]);
}

/** Strings that fields of records hold, and that break what is not careful. */
const strings = fc.oneof(
  fc.constantFrom(
    "belarus",
    "two-unions",
    "2016-02-30",
    "2016/..",
    "../2016",
    "2016-1X",
    "156X-12-25",
    "Y-170000002",
    "https://",
    "http://a b/",
    "javascript:alert(1)",
    "%",
    "USD",
    "{aircraft}",
    "__proto__",
    "constructor",
    "hasOwnProperty",
    "../../etc/passwd",
    "",
    " ",
    "\0",
    "\u001b]0;x\u0007",
    "some 70-100",
    "1/0",
    "about ½",
    "9".repeat(400),
    "a".repeat(3000),
    `${"a".repeat(40)}!`,
    "((((((((((",
    "\ud800",
    "Ａ",
    "ﬁ",
  ),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ maxLength: 60 }),
);

const values: fc.Arbitrary<Json> = fc.oneof(
  strings,
  fc.constantFrom<Json>(
    null,
    true,
    false,
    0,
    -1,
    1.5,
    1e308,
    5e-324,
    -0,
    2 ** 53,
    [],
    {},
    [[]],
    [null],
    { kind: "exact" },
    { kind: "range", low: 2, high: 1 },
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>,
);

/** A record in which one to five values are others, gone, moved, or doubled, and keys are others; written in one of three ways. */
export const damagedRecords = (files: readonly TextFile[]): fc.Arbitrary<Case> =>
  fc
    .record({
      file: fc.constantFrom(...files),
      steps: fc.array(
        fc.record({
          way: fc.nat(4),
          place: fc.double({ min: 0, max: 0.999, noNaN: true }),
          value: values,
          key: strings,
        }),
        {
          minLength: 1,
          maxLength: 5,
        },
      ),
      indent: fc.constantFrom(undefined, 2, "\t"),
    })
    .map(({ file, steps, indent }) => {
      const copy = JSON.parse(file.text) as JsonObject;
      for (const { way, place, value, key } of steps) {
        const all = places(copy);
        const found = all[Math.floor(place * all.length)];
        if (found) damage(found, way, value, key);
      }
      return { path: file.path, bytes: Buffer.from(`${JSON.stringify(copy, null, indent)}\n`) };
    });

// biome-ignore lint/suspicious/noExplicitAny: it is broken in ways that no type allows.
function damage({ holder, key }: { holder: any; key: string | number }, way: number, value: Json, name: string): void {
  const put = (at: string | number, what: Json): void => {
    Object.defineProperty(holder, at, { value: what, enumerable: true, configurable: true, writable: true });
  };
  if (way === 0) put(key, value);
  else if (way === 1) Array.isArray(holder) ? holder.splice(Number(key), 1) : delete holder[key];
  else if (way === 2)
    Array.isArray(holder) ? holder.push(structuredClone(holder[key as number])) : put(name, holder[key]);
  else if (way === 3) put(key, [holder[key]]);
  else Array.isArray(holder) ? holder.reverse() : put(`${key}`.slice(0, -1), value);
}
