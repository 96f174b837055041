import { deflateSync } from "node:zlib";
import type { PDFDocument } from "../pdfmake.ts";

type Document = InstanceType<typeof PDFDocument>;

/** Objects in one stream: enough to compress well, and few enough to unpack when a reader needs one of them. */
export const perStream = 200;

/** The level of compression: the next ones take twice as long and save half a per cent of the file. */
const level = 7;

/** An object without a stream, as it is written. */
export type SmallObject = { readonly id: number; readonly body: string };

/** Objects of one stream, compressed. */
export type ObjectStream = { readonly ids: readonly number[]; readonly first: number; readonly body: Uint8Array };

/** Compresses objects for one stream, so that they take little memory until the file ends. */
export function packObjects(objects: readonly SmallObject[]): ObjectStream {
  let at = 0;
  const index = objects.map(({ id, body }) => {
    const pair = `${id} ${at}`;
    at += body.length + 1;
    return pair;
  });
  const head = `${index.join(" ")} `;
  const content = Buffer.from(head + objects.map(({ body }) => body).join("\n"), "latin1");
  return {
    ids: objects.map(({ id }) => id),
    first: head.length,
    body: Buffer.from(deflateSync(content, { level })),
  };
}

/**
 * Ends a PDF with its small objects in compressed object streams and a cross-reference stream (PDF 1.5, ISO 32000
 * 7.5.7). A structure tree is thousands of small dictionaries, which shrink to a tenth.
 */
export function writeObjectStreams(document: Document, streams: readonly ObjectStream[]): void {
  const offsets = document._offsets;
  const entries = new Map<number, readonly [type: number, second: number, third: number]>();
  offsets.forEach((offset, i) => {
    if (offset !== null && offset !== undefined) entries.set(i + 1, [1, offset, 0]);
  });
  let next = offsets.length + 1;
  for (const { ids, first, body } of streams) {
    for (const [i, id] of ids.entries()) entries.set(id, [2, next, i]);
    entries.set(next, [1, document._offset, 0]);
    writeStream(document, next, `/Type /ObjStm /N ${ids.length} /First ${first}`, body);
    next += 1;
  }
  const start = document._offset;
  entries.set(next, [1, start, 0]);
  const rows = Buffer.alloc((next + 1) * 7);
  rows.writeUInt16BE(65535, 5);
  for (const [id, [type, second, third]] of entries) {
    rows.writeUInt8(type, id * 7);
    rows.writeUInt32BE(second, id * 7 + 1);
    rows.writeUInt16BE(third, id * 7 + 5);
  }
  const id = `<${document._id.toString("hex")}>`;
  writeStream(
    document,
    next,
    `/Type /XRef /Size ${next + 1} /W [1 4 2] /Root ${document._root} /Info ${document._info} /ID [${id} ${id}]`,
    deflateSync(rows, { level }),
  );
  document._write(`startxref\n${start}\n%%EOF`);
  document.push(null);
}

function writeStream(document: Document, id: number, dictionary: string, body: Uint8Array): void {
  document._write(`${id} 0 obj\n<< ${dictionary} /Filter /FlateDecode /Length ${body.length} >>\nstream`);
  document._write(body);
  document._write("\nendstream\nendobj");
}
