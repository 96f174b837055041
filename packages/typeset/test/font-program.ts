/** What an embedded TrueType program says of its glyphs. */
export type FontProgram = {
  readonly count: number;
  /** The width of a glyph in thousandths of the size. */
  readonly widthOf: (glyph: number) => number;
  /** The tables of the program. */
  readonly tables: readonly string[];
};

/** Reads an embedded TrueType program (OpenType, `maxp`, `head`, `hhea`, `hmtx`). */
export function fontProgram(bytes: Buffer): FontProgram {
  const tables = new Map<string, number>();
  for (let i = 0; i < bytes.readUInt16BE(4); i += 1) {
    const at = 12 + 16 * i;
    tables.set(bytes.toString("latin1", at, at + 4), bytes.readUInt32BE(at + 8));
  }
  const at = (table: string): number => {
    const offset = tables.get(table);
    if (offset === undefined) throw new Error(`The font has no table \`${table}\`.`);
    return offset;
  };
  const unitsPerEm = bytes.readUInt16BE(at("head") + 18);
  const metrics = bytes.readUInt16BE(at("hhea") + 34);
  return {
    count: bytes.readUInt16BE(at("maxp") + 4),
    widthOf: (glyph) => (bytes.readUInt16BE(at("hmtx") + 4 * Math.min(glyph, metrics - 1)) * 1000) / unitsPerEm,
    tables: [...tables.keys()],
  };
}
