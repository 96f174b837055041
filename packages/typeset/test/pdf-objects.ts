import { inflateSync } from "node:zlib";

/** A value of a PDF (ISO 32000, 7.3), its references followed: a name is written `/Name`, a string as its text. */
export type PdfValue = null | boolean | number | string | readonly PdfValue[] | PdfDictionary;

/** A dictionary, whose entries are read on access; the number of its object identifies it. */
export type PdfDictionary = {
  readonly id: number | undefined;
  get(key: string): PdfValue;
  /** The entry as a dictionary, empty if there is none. */
  dictionary(key: string): PdfDictionary;
  /** The entry as a list: of one value if it is not a list, empty if there is none. */
  list(key: string): readonly PdfValue[];
  readonly keys: readonly string[];
  /** The decoded content, if it is a stream. */
  readonly stream: Buffer | undefined;
};

/** The objects of a file. */
export type PdfObjects = {
  readonly trailer: PdfDictionary;
  readonly root: PdfDictionary;
  /** The number of objects, and of those in compressed streams. */
  readonly count: number;
  readonly packed: number;
};

type Entry = { readonly offset: number } | { readonly container: number; readonly index: number };
type Parsed = null | boolean | number | string | Reference | readonly Parsed[] | ReadonlyMap<string, Parsed>;
type Reference = { readonly reference: number };
type Container = { readonly unpacked: string; readonly first: number; readonly index: readonly number[] };

/** Reads the objects of a PDF from its cross-reference table or stream, independently of what wrote it. */
export function pdfObjects(bytes: Uint8Array): PdfObjects {
  const file = Buffer.from(bytes);
  const text = file.toString("latin1");
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]);
  const { entries, trailer } = text.startsWith("xref", start) ? table() : stream();
  const read = new Map<number, PdfValue>();
  const containers = new Map<number, Container>();
  const top = dictionary(trailer);
  return {
    trailer: top,
    root: top.dictionary("Root"),
    count: entries.size,
    packed: [...entries.values()].filter((entry) => "container" in entry).length,
  };

  function table(): { entries: Map<number, Entry>; trailer: ReadonlyMap<string, Parsed> } {
    const entries = new Map<number, Entry>();
    const end = text.indexOf("trailer", start);
    const [, first = "0"] = /^xref\s+(\d+) \d+/.exec(text.slice(start, end)) ?? [];
    [...text.slice(start, end).matchAll(/(\d{10}) \d{5} ([nf])/g)].forEach(([, offset, kind], i) => {
      if (kind === "n") entries.set(Number(first) + i, { offset: Number(offset) });
    });
    return { entries, trailer: asMap(parser(text, end + "trailer".length).value()) };
  }

  function stream(): { entries: Map<number, Entry>; trailer: ReadonlyMap<string, Parsed> } {
    const { value, content = Buffer.alloc(0) } = objectAt(start);
    const trailer = asMap(value);
    const list = trailer.get("W") ?? null;
    const widths = isList(list) ? list.map(Number) : [];
    const rows = content.length / widths.reduce((sum, width) => sum + width, 0);
    const entries = new Map<number, Entry>();
    let at = 0;
    for (let id = 0; id < rows; id++) {
      const [type = 0, second = 0, third = 0] = widths.map((width) => {
        at += width;
        return content.readUIntBE(at - width, width);
      });
      if (type === 1) entries.set(id, { offset: second });
      if (type === 2) entries.set(id, { container: second, index: third });
    }
    return { entries, trailer };
  }

  function objectAt(offset: number): { id: number; value: Parsed; content?: Buffer } {
    const [head = "", id] = /^(\d+) 0 obj\s/.exec(text.slice(offset, offset + 20)) ?? [];
    if (head === "") throw new Error(`No object starts at byte ${offset}.`);
    const parse = parser(text, offset + head.length);
    const value = parse.value();
    const mark = /^\s*stream\r?\n/.exec(text.slice(parse.at(), parse.at() + 12))?.[0];
    if (!mark) return { id: Number(id), value };
    const from = parse.at() + mark.length;
    const raw = file.subarray(from, from + Number(asMap(value).get("Length")));
    return { id: Number(id), value, content: asMap(value).get("Filter") === "/FlateDecode" ? inflateSync(raw) : raw };
  }

  function objectOf(id: number): ReturnType<typeof objectAt> {
    const entry = entries.get(id);
    if (!entry) return { id, value: null };
    if ("offset" in entry) return objectAt(entry.offset);
    const { unpacked, first, index } = containerOf(entry.container);
    const offset = first + (index[entry.index * 2 + 1] ?? 0);
    return { id: index[entry.index * 2] ?? -1, value: parser(unpacked, offset).value() };
  }

  /** The text of an object stream, with the numbers and offsets of its objects. */
  function containerOf(id: number): Container {
    const cached = containers.get(id);
    if (cached) return cached;
    const entry = entries.get(id);
    if (!entry || !("offset" in entry)) throw new Error(`Object ${id} is not an object stream.`);
    const { value, content } = objectAt(entry.offset);
    const unpacked = content?.toString("latin1") ?? "";
    const first = Number(asMap(value).get("First"));
    const container = { unpacked, first, index: unpacked.slice(0, first).trim().split(/\s+/).map(Number) };
    containers.set(id, container);
    return container;
  }

  function resolved(value: Parsed): PdfValue {
    if (isMap(value)) return dictionary(value);
    if (isList(value)) return value.map(resolved);
    if (typeof value !== "object" || value === null) return value;
    const id = value.reference;
    const cached = read.get(id);
    if (cached !== undefined) return cached;
    const object = objectOf(id);
    if (object.id !== id && object.value !== null) throw new Error(`Object ${id} is written as ${object.id}.`);
    const found = isMap(object.value) ? dictionary(object.value, id, object.content) : resolved(object.value);
    read.set(id, found);
    return found;
  }

  function dictionary(map: ReadonlyMap<string, Parsed>, id?: number, content?: Buffer): PdfDictionary {
    const get = (key: string): PdfValue => resolved(map.get(key) ?? null);
    return {
      id,
      get,
      dictionary: (key) => {
        const value = get(key);
        return isDictionary(value) ? value : dictionary(new Map());
      },
      list: (key) => {
        const value = get(key);
        return Array.isArray(value) ? value : value === null ? [] : [value];
      },
      keys: [...map.keys()],
      stream: content,
    };
  }
}

/** Whether a value is a dictionary. */
export const isDictionary = (value: PdfValue): value is PdfDictionary =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A value that has to be a dictionary. */
export function asDictionary(value: PdfValue | undefined): PdfDictionary {
  if (value === undefined || !isDictionary(value)) throw new Error("This is not a dictionary.");
  return value;
}

const isMap = (value: Parsed): value is ReadonlyMap<string, Parsed> => value instanceof Map;

const isList = (value: Parsed): value is readonly Parsed[] => Array.isArray(value);

const asMap = (value: Parsed): ReadonlyMap<string, Parsed> => (value instanceof Map ? value : new Map());

function parser(text: string, from: number): { value: () => Parsed; at: () => number } {
  let at = from;
  const token =
    /\s*(?:(\d+) 0 R\b|([-+]?\d*\.?\d+|[-+]?\d+\.)|(\/[^\s()<>[\]{}/%]*)|(true|false|null)|(<<)|<([\da-fA-F\s]*)>|(\()|(\[))/y;
  const past = (mark: string): boolean => {
    const found = new RegExp(`\\s*${mark}`, "y");
    found.lastIndex = at;
    if (!found.test(text)) return false;
    at = found.lastIndex;
    return true;
  };
  const value = (): Parsed => {
    token.lastIndex = at;
    const [, reference, number, name, word, dictionary, hex, string, list] = token.exec(text) ?? [];
    if (token.lastIndex === 0) throw new Error(`No value at ${at}: ${JSON.stringify(text.slice(at, at + 40))}`);
    at = token.lastIndex;
    if (reference !== undefined) return { reference: Number(reference) };
    if (number !== undefined) return Number(number);
    if (name !== undefined) return name;
    if (word !== undefined) return word === "null" ? null : word === "true";
    if (hex !== undefined) return decoded(Buffer.from(hex.replace(/\s/g, ""), "hex"));
    if (string !== undefined) return decoded(literal());
    const values: Parsed[] = [];
    while (!past(dictionary ? ">>" : "\\]")) values.push(value());
    if (list !== undefined) return values;
    return new Map(
      values.flatMap((key, i) => (i % 2 === 0 ? [[String(key).slice(1), values[i + 1] ?? null] as const] : [])),
    );
  };
  const literal = (): Buffer => {
    const escapes: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };
    let found = "";
    for (let depth = 1; ; at++) {
      const letter = text.charAt(at);
      if (letter === "\\") {
        at += 1;
        found += escapes[text.charAt(at)] ?? text.charAt(at);
        continue;
      }
      if (letter === "(") depth += 1;
      if (letter === ")") depth -= 1;
      if (depth === 0) break;
      found += letter;
    }
    at += 1;
    return Buffer.from(found, "latin1");
  };
  return { value, at: () => at };
}

/** A text string is UTF-16 with a byte order mark, or has one byte per letter. */
const decoded = (bytes: Buffer): string =>
  bytes[0] === 0xfe && bytes[1] === 0xff
    ? Buffer.from(bytes.subarray(2)).swap16().toString("utf16le")
    : bytes.toString("latin1");
