import type { TextFile } from "@unionstate/schema";
import fc from "fast-check";
import type { Case } from "./case.ts";

/** Changes of bytes as a broken disk, a wrong encoding or a slip of a tool makes them. */
type Edit = (bytes: Buffer, at: number, size: number, other: Buffer) => Buffer;

const spliced = (bytes: Buffer, at: number, gone: number, put: Uint8Array): Buffer =>
  Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + gone)]);

const edits: readonly Edit[] = [
  // A bit is flipped.
  (bytes, at, size) => spliced(bytes, at, 1, Buffer.of((bytes[at] ?? 0) ^ (1 << (size % 8)))),
  // A byte is another.
  (bytes, at, size) => spliced(bytes, at, 1, Buffer.of(size % 256)),
  // The rest is gone.
  (bytes, at) => bytes.subarray(0, at),
  // A stretch is gone.
  (bytes, at, size) => spliced(bytes, at, size, Buffer.alloc(0)),
  // A stretch stands there again and again.
  (bytes, at, size) => spliced(bytes, at, 0, Buffer.concat(Array(1 + (size % 50)).fill(bytes.subarray(at, at + size)))),
  // A stretch of another file stands in it.
  (bytes, at, size, other) =>
    spliced(bytes, at, size, other.subarray(at % (other.length + 1), (at % (other.length + 1)) + size)),
  // What is no UTF-8: a lone lead byte, an overlong form, half of a pair, a byte too high.
  (bytes, at, size) =>
    spliced(
      bytes,
      at,
      0,
      [Buffer.of(0xc3), Buffer.of(0xc0, 0x80), Buffer.of(0xed, 0xa0, 0x80), Buffer.of(0xff)][size % 4] as Buffer,
    ),
  // Marks that mean something to JSON, to a terminal, or to a log.
  (bytes, at, size) => spliced(bytes, at, 0, Buffer.from(marks[size % marks.length] as string)),
];

const marks = [
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

/** A file of the data, or parts of two, after one to six of such changes. */
export const damagedBytes = (files: readonly TextFile[]): fc.Arbitrary<Case> =>
  fc
    .record({
      file: fc.constantFrom(...files),
      other: fc.constantFrom(...files),
      steps: fc.array(fc.tuple(fc.nat(edits.length - 1), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(400)), {
        minLength: 1,
        maxLength: 6,
      }),
    })
    .map(({ file, other, steps }) => {
      const from = Buffer.from(other.text);
      const bytes = steps.reduce<Buffer>((now, [edit, place, size]) => {
        const at = Math.min(now.length, Math.floor(place * now.length));
        return (edits[edit] as Edit)(now, at, size, from).subarray(0, 200_000);
      }, Buffer.from(file.text));
      return { path: file.path, bytes };
    });
