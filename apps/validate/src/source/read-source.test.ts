import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { plainPdf } from "../../test/plain-pdf.ts";
import { findPrinted } from "./find-printed.ts";
import { readSource, UnreadableSource } from "./read-source.ts";

const folder = mkdtempSync(join(tmpdir(), "unionstate-source-"));
afterAll(() => rmSync(folder, { recursive: true }));

const written = (name: string, content: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const pages = (count: number): string[] => Array.from({ length: count }, (_, index) => `this is page ${index + 1}`);

describe("readSource", () => {
  test("a text with a form feed between pages", async () => {
    const source = await readSource(written("paper.txt", pages(38).join("\f")));
    expect(source.map(({ number, text }) => [number, text]).at(16)).toEqual([17, "this is page 17"]);
  });

  test("a PDF, from the page that bears the printed number 1", async () => {
    const covers = ["a cover", "an imprint", "a list of con-\ntents"];
    const source = await readSource(written("paper.pdf", plainPdf([...covers, ...pages(38)])), 4);
    expect(source).toHaveLength(38);
    expect(source.map(({ text }) => text.trim())).toEqual(pages(38));
  });

  test("the lines of a PDF are lines", async () => {
    const source = await readSource(written("lines.pdf", plainPdf(["the Bela-\nrusian army", ...pages(37)])));
    const [first] = source;
    expect(first && findPrinted(first, "Belarusian army")).toHaveLength(1);
  });

  test.each([
    ["missing.txt", undefined, "cannot be read: ENOENT"],
    ["short.txt", pages(12).join("\f"), "has 12 pages; from page 1 on, 38 are needed. A text needs a form feed"],
    ["short.pdf", plainPdf(pages(12)), "has 12 pages; from page 1 on, 38 are needed. Say with --first-page"],
    ["broken.pdf", "%PDF-1.7\nnothing more", "is not a PDF that can be read"],
  ])("%s is refused with a reason", async (name, content, reason) => {
    const path = content === undefined ? join(folder, name) : written(name, content);
    await expect(readSource(path)).rejects.toThrow(UnreadableSource);
    await expect(readSource(path)).rejects.toThrow(reason);
  });
});
