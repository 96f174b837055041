/** Reads a ToUnicode map (ISO 32000, 9.10.3): the text of each character code. */
export function unicodeMap(stream: Buffer): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  const text = stream.toString("latin1");
  const textOf = (hex: string): string => Buffer.from(hex.replace(/\s/g, ""), "hex").swap16().toString("utf16le");
  for (const [, first = "", list = ""] of text.matchAll(/<([\da-fA-F]+)>\s*<[\da-fA-F]+>\s*\[([^\]]*)\]/g)) {
    let code = Number.parseInt(first, 16);
    for (const [, hex = ""] of list.matchAll(/<([^>]*)>/g)) map.set(code++, textOf(hex));
  }
  return map;
}
