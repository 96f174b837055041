import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { plainPdf } from "../../test/plain-pdf.ts";
import { findPrinted } from "./find-printed.ts";
import { readSource, UnreadableSource } from "./source.ts";

const folder = mkdtempSync(join(tmpdir(), "unionstate-source-"));
afterAll(() => rmSync(folder, { recursive: true }));

const written = (name: string, content: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const pages = (count: number): string[] => Array.from({ length: count }, (_, index) => `this is page ${index + 1}`);

describe("readSource", () => {
  test("reads a text with a form feed between pages", async () => {
    const source = await readSource(written("paper.txt", pages(38).join("\f")));
    expect(source.map(({ number, text }) => [number, text]).at(16)).toEqual([17, "this is page 17"]);
  });

  test("reads a PDF from the page that has the printed number 1 on", async () => {
    const covers = ["a cover", "an imprint", "a list of con-\ntents"];
    const source = await readSource(written("paper.pdf", plainPdf([...covers, ...pages(38)])), 4);
    expect(source).toHaveLength(38);
    expect(source.map(({ text }) => text.trim())).toEqual(pages(38));
  });

  test("keeps the line breaks of a PDF", async () => {
    const source = await readSource(written("lines.pdf", plainPdf(["the Bela-\nrusian army", ...pages(37)])));
    const [first] = source;
    expect(first && findPrinted(first, "Belarusian army")).toHaveLength(1);
  });

  test.each([
    ["missing.txt", undefined, /^Cannot read `.*missing\.txt`: ENOENT\.$/],
    [
      "short.txt",
      pages(12).join("\f"),
      /has 12 pages; expected at least 38 from page 1 on\. Put a form feed between the printed pages\.$/,
    ],
    [
      "short.pdf",
      plainPdf(pages(12)),
      /has 12 pages; expected at least 38 from page 1 on\. Use `--first-page` to give the page of the PDF/,
    ],
    ["broken.pdf", "%PDF-1.7\nnothing more", /is not a readable PDF/],
  ])("rejects %s with a reason", async (name, content, reason) => {
    const path = content === undefined ? join(folder, name) : written(name, content);
    await expect(readSource(path)).rejects.toThrow(UnreadableSource);
    await expect(readSource(path)).rejects.toThrow(reason);
  });
});
