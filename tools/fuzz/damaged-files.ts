import type { TextFile } from "@unionstate/schema";
import fc, { type JsonValue } from "fast-check";
import { hostileText } from "./hostile-text.ts";

/** The content of a damaged file, and the path of a record or of a list next to the records. */
export type DamagedFile = { readonly path: string; readonly bytes: Uint8Array };

/** A file, or parts of two, after one to six changes of bytes. */
export const damagedBytes = (files: readonly TextFile[]): fc.Arbitrary<DamagedFile> =>
  fc
    .record({
      file: fc.constantFrom(...files),
      other: fc.constantFrom(...files),
      steps: fc.array(fc.tuple(fc.constantFrom(...edits), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(400)), {
        minLength: 1,
        maxLength: 6,
      }),
    })
    .map(({ file, other, steps }) => {
      const from = Buffer.from(other.text);
      const bytes = steps.reduce<Buffer>((now, [edit, share, size]) => {
        const at = Math.min(now.length, Math.floor(share * now.length));
        return edit(now, at, size, from).subarray(0, 200_000);
      }, Buffer.from(file.text));
      return { path: file.path, bytes };
    });

/** A change of bytes as caused by a broken disk, a wrong encoding or a faulty tool. */
type Edit = (bytes: Buffer, at: number, size: number, other: Buffer) => Buffer;

const spliced = (bytes: Buffer, at: number, removed: number, inserted: Uint8Array): Buffer =>
  Buffer.concat([bytes.subarray(0, at), inserted, bytes.subarray(at + removed)]);

const edits: readonly Edit[] = [
  // Flip a bit.
  (bytes, at, size) => spliced(bytes, at, 1, Buffer.of((bytes[at] ?? 0) ^ (1 << (size % 8)))),
  // Replace a byte.
  (bytes, at, size) => spliced(bytes, at, 1, Buffer.of(size % 256)),
  // Remove the rest.
  (bytes, at) => bytes.subarray(0, at),
  // Remove a stretch.
  (bytes, at, size) => spliced(bytes, at, size, Buffer.alloc(0)),
  // Repeat a stretch many times.
  (bytes, at, size) => spliced(bytes, at, 0, Buffer.concat(Array(1 + (size % 50)).fill(bytes.subarray(at, at + size)))),
  // Insert a stretch of another file.
  (bytes, at, size, other) =>
    spliced(bytes, at, size, other.subarray(at % (other.length + 1), (at % (other.length + 1)) + size)),
  // Insert invalid UTF-8: a lone lead byte, an overlong form, half of a surrogate pair, a byte out of range.
  (bytes, at, size) => spliced(bytes, at, 0, cyclic(invalidUtf8, size)),
  // Insert text with a meaning to JSON, a terminal or a log.
  (bytes, at, size) => spliced(bytes, at, 0, Buffer.from(cyclic(marks, size))),
];

function cyclic<T>(list: readonly [T, ...T[]], index: number): T {
  return list[index % list.length] ?? list[0];
}

const invalidUtf8: readonly [Buffer, ...Buffer[]] = [
  Buffer.of(0xc3),
  Buffer.of(0xc0, 0x80),
  Buffer.of(0xed, 0xa0, 0x80),
  Buffer.of(0xff),
];

const marks: readonly [string, ...string[]] = [
  "{",
  "}",
  "[",
  "]",
  '"',
  ":",
  ",",
  "\\",
  "\\u0000",
  "\\ud800",
  "//",
  "/*",
  "\0",
  "\u001b[31m",
  "\ufeff",
  "\r\n",
  "\u2028",
  "\n::error ::x",
  "::set-output name=x::y",
  "##[group]",
  "__proto__",
  "1e999",
  "-0",
  "NaN",
  "0x10",
  "99999999999999999999",
  "[".repeat(5000),
  '{"a":'.repeat(2000),
  "`".repeat(300),
  "<script>",
  "\u202e",
];

/**
 * A record with one to five changes: a value replaced, removed, repeated, or taken from another record, a field renamed.
 * The JSON is written in one of four layouts.
 */
export const damagedRecords = (files: readonly TextFile[]): fc.Arbitrary<DamagedFile> =>
  fc
    .record({
      file: fc.constantFrom(...files),
      other: fc.constantFrom(...files),
      changes: fc.array(change, { minLength: 1, maxLength: 5 }),
      indent: fc.constantFrom(undefined, 0, 2, "\t"),
    })
    .map(({ file, other, changes, indent }) => {
      const copy: { record: JsonValue } = { record: JSON.parse(file.text) };
      const others = placesIn({ record: JSON.parse(other.text) });
      for (const each of changes) {
        const place = placeAt(placesIn(copy), each.place);
        if (place) apply(each, place, placeAt(others, each.elsewhere)?.value);
      }
      return { path: file.path, bytes: Buffer.from(`${JSON.stringify(copy.record, null, indent)}\n`) };
    });

const oddValues: fc.Arbitrary<JsonValue> = fc.oneof(
  hostileText,
  fc.constantFrom<JsonValue>(
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
  fc.jsonValue({ maxDepth: 3 }),
);

const ways = ["replace", "remove", "repeat", "wrap", "reverse", "rename", "exchange"] as const;

/** A change of a record: where, with which value or name, and which place of another record it may take a value from. */
type Change = {
  readonly way: (typeof ways)[number];
  readonly place: number;
  readonly value: JsonValue;
  readonly name: string;
  readonly elsewhere: number;
};

const change: fc.Arbitrary<Change> = fc.record({
  way: fc.constantFrom(...ways),
  place: fc.double({ min: 0, max: 0.999, noNaN: true }),
  value: oddValues,
  name: hostileText,
  elsewhere: fc.double({ min: 0, max: 0.999, noNaN: true }),
});

type Fields = { [key in string]?: JsonValue };

/** A value, and the list or object that contains it. */
type Place = { readonly value: JsonValue } & (
  | { readonly list: JsonValue[]; readonly index: number }
  | { readonly fields: Fields; readonly key: string }
);

/** The place of every value at every depth. */
function placesIn(outer: JsonValue): Place[] {
  if (typeof outer !== "object" || outer === null) return [];
  if (Array.isArray(outer)) {
    return outer.flatMap((value, index): Place[] => [{ list: outer, index, value }, ...placesIn(value)]);
  }
  return Object.entries(outer).flatMap(([key, value = null]): Place[] => [
    { fields: outer, key, value },
    ...placesIn(value),
  ]);
}

const placeAt = (places: readonly Place[], share: number): Place | undefined =>
  places[Math.floor(share * places.length)];

function apply({ way, value, name }: Change, place: Place, other: JsonValue | undefined): void {
  const own = place.value;
  const [holder, key] = "list" in place ? [place.list, String(place.index)] : [place.fields, place.key];
  // `defineProperty` makes even `__proto__` an own field.
  const put = (field: string, to: JsonValue): void => {
    Object.defineProperty(holder, field, { value: to, enumerable: true, configurable: true, writable: true });
  };
  if (way === "replace") put(key, value);
  else if (way === "wrap") put(key, [own]);
  else if (way === "exchange") put(key, structuredClone(other ?? value));
  else if ("list" in place) rearrange(place.list, place.index, way);
  else if (way === "repeat") put(name, structuredClone(own));
  else if (way === "reverse") put(key, typeof own === "string" ? [...own].toReversed().join("") : value);
  else {
    delete place.fields[key];
    if (way === "rename") put(key.slice(0, -1), own);
  }
}

/** `rename` of an item moves it to the beginning of its list. */
function rearrange(list: JsonValue[], index: number, way: "remove" | "repeat" | "reverse" | "rename"): void {
  if (way === "repeat") list.push(...structuredClone(list.slice(index, index + 1)));
  else if (way === "reverse") list.reverse();
  else {
    const removed = list.splice(index, 1);
    if (way === "rename") list.unshift(...removed);
  }
}
