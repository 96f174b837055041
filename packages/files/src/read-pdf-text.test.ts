import { expect, test } from "vitest";
import { readPdfText } from "./read-pdf-text.ts";

/** A PDF of pages with the given content streams, in Helvetica at 10 points with a leading of 12. */
function pdfOf(...contents: readonly string[]): Buffer {
  const kids = contents.map((_, i) => `${4 + 2 * i} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${contents.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ...contents.flatMap((content, i) => {
      const stream = `BT /F1 10 Tf 12 TL 40 800 Td ${content} ET`;
      const resources = "/MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>";
      return [
        `<< /Type /Page /Parent 2 0 R ${resources} /Contents ${5 + 2 * i} 0 R >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ];
    }),
  ];
  let file = "%PDF-1.7\n";
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const size = objects.length + 1;
  const xref = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join("")}`;
  return Buffer.from(`${file}${xref}trailer << /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`);
}

test("reads each page with its line breaks", async () => {
  const pages = await readPdfText(pdfOf("(The Bela-) Tj T* (rusian army) Tj", "(Page two) Tj"));
  expect(pages.map(({ text }) => text)).toEqual(["The Bela-\nrusian army", "Page two"]);
  expect(pages[0]?.lines).toEqual(["The Bela-", "rusian army"]);
});

test("gives the position of each piece in points from the lower left corner", async () => {
  const [page] = await readPdfText(pdfOf("(Minsk) Tj T* (Moscow) Tj"));
  expect(page?.pieces.map(({ text, x, y }) => [text, x, y])).toEqual([
    ["Minsk", 40, 800],
    ["Moscow", 40, 788],
  ]);
  // The widths of M, i, n, s and k in Helvetica are 833, 222, 556, 500 and 500 thousandths.
  expect(page?.pieces[0]?.width).toBeCloseTo(26.11);
});

test("joins a word in `lines` when the file marks its hyphen as added, and keeps it in `text`", async () => {
  const hyphen = "/Span << /ActualText () >> BDC (-) Tj EMC";
  const [page] = await readPdfText(pdfOf(`(The Bela) Tj ${hyphen} T* (rusian army) Tj`));
  expect(page?.text).toBe("The Bela-\nrusian army");
  expect(page?.lines).toEqual(["The Belarusian army"]);
});

test("gives the text of marked content by its id", async () => {
  const [page] = await readPdfText(pdfOf("/P << /MCID 3 >> BDC (A) Tj T* (B) Tj EMC /Artifact BMC (1) Tj EMC"));
  expect([...(page?.marked ?? [])].map(([id, text]) => [id.replace(/^.*_mc/, "mc"), text])).toEqual([["mc3", "A B"]]);
});

test("throws for a file that is not a readable PDF", async () => {
  await expect(readPdfText(Buffer.from("%PDF-1.7\nnothing more"))).rejects.toThrow();
});
