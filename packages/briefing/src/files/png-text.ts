/** Texts in a PNG, such as the credit, which programs show as properties of the picture. */
import { crc32 } from "node:zlib";

/** The signature and the first chunk, IHDR. */
const headLength = 8 + 25;

/**
 * The PNG with texts in `iTXt` chunks, which are UTF-8.
 *
 * @param texts by their keywords, such as `Copyright`
 */
export function withTexts(png: Buffer, texts: Readonly<Record<string, string>>): Buffer {
  const chunks = Object.entries(texts).map(([keyword, text]) => {
    // Not compressed, without a language or a translated keyword.
    const data = Buffer.from(`iTXt${keyword}\0\0\0\0\0${text}`);
    const chunk = Buffer.alloc(data.length + 8);
    chunk.writeUInt32BE(data.length - 4);
    data.copy(chunk, 4);
    chunk.writeUInt32BE(crc32(data), data.length + 4);
    return chunk;
  });
  return Buffer.concat([png.subarray(0, headLength), ...chunks, png.subarray(headLength)]);
}
