import { beforeAll, describe, expect, test } from "vitest";
import { asDictionary, type PdfObjects, pdfObjects } from "../../test/pdf-objects.ts";
import { type ReadPdf, readPdf } from "../../test/read-pdf.ts";
import { filler, linesOnPage, sample } from "../../test/sample.ts";
import { type Attachment, type TypesetDocument, typeset } from "../typeset.ts";

const lengths: Attachment = {
  name: "lengths.json",
  data: Buffer.from('{"Elbe": 1094}'),
  type: "application/json",
  relationship: "Source",
  description: "The lengths of rivers",
};

const { metadata } = sample([]);

const definition = (): TypesetDocument =>
  sample(
    [
      { text: "Rivers", heading: 1 },
      filler(2 * linesOnPage),
      { text: "Floods", heading: 2 },
      { text: "Marks", heading: 3 },
      { text: "Bridges", heading: 2 },
      "End.",
    ],
    { metadata: { ...metadata, title: "Banks & <beds>" }, attachments: [lengths], cover: "Cover" },
  );

describe("a PDF/A-3a file", () => {
  let bytes: Buffer;
  let objects: PdfObjects;
  let pdf: ReadPdf;

  beforeAll(async () => {
    bytes = await typeset(definition());
    objects = pdfObjects(bytes);
    pdf = await readPdf(bytes);
  });

  test("has the same metadata in the Info dictionary and in XMP", () => {
    expect(pdf.info).toMatchObject({
      PDFFormatVersion: "1.7",
      Title: "Banks & <beds>",
      Author: "A. Ferryman",
      Subject: "Water that runs",
      Keywords: "river, water",
      Creator: "a test",
      Producer: "pdfmake 0.3.11 (pdfkit 0.19.1)",
      CreationDate: "D:20240506070809Z",
      ModDate: "D:20240506070809Z",
    });
    expect(pdf.xmp).toContain("Banks &amp; &lt;beds&gt;");
    expect(pdf.xmp).toContain("<pdf:Producer>pdfmake 0.3.11 (pdfkit 0.19.1)</pdf:Producer>");
    expect(pdf.xmp).toContain("<xmp:CreatorTool>a test</xmp:CreatorTool>");
  });

  test("names its standards once", () => {
    expect(pdf.xmp.match(/<pdf(a|ua)id:\w+>\w+/g)).toEqual([
      "<pdfaid:part>3",
      "<pdfaid:conformance>A",
      "<pdfuaid:part>1",
    ]);
  });

  test("has a language, tags, and its title in the title bar", () => {
    const { root } = objects;
    expect(root.get("Lang")).toBe("en-GB");
    expect(root.dictionary("MarkInfo").get("Marked")).toBe(true);
    expect(root.dictionary("ViewerPreferences").get("DisplayDocTitle")).toBe(true);
    expect(root.dictionary("StructTreeRoot").keys).toContain("ParentTree");
  });

  test("has an output intent for its colours", () => {
    const [intent] = objects.root.list("OutputIntents").map(asDictionary);
    expect(intent?.get("S")).toBe("/GTS_PDFA1");
    expect(intent?.dictionary("DestOutputProfile").stream?.toString("latin1", 36, 40)).toBe("acsp");
  });

  test("embeds only the glyphs that it uses", () => {
    const [page] = objects.root.dictionary("Pages").list("Kids").map(asDictionary);
    const fonts = page?.dictionary("Resources").dictionary("Font");
    const descriptor = asDictionary(fonts?.dictionary(fonts.keys[0] ?? "").list("DescendantFonts")[0]).dictionary(
      "FontDescriptor",
    );
    expect(descriptor.get("FontName")).toMatch(/^\/[A-Z]{6}\+SourceSerif4-/);
    const file = descriptor.dictionary("FontFile2").stream?.length ?? 0;
    expect(file).toBeGreaterThan(1_000);
    expect(file).toBeLessThan(40_000);
  });

  test("has its attachment, with the relationship to the document and the document's date", () => {
    const [name, specification] = objects.root.dictionary("Names").dictionary("EmbeddedFiles").list("Names");
    const file = asDictionary(specification);
    expect(name).toBe("lengths.json");
    expect(file.get("AFRelationship")).toBe("/Source");
    expect(file.get("Desc")).toBe("The lengths of rivers");
    const embedded = file.dictionary("EF").dictionary("F");
    expect(embedded.stream?.toString()).toBe('{"Elbe": 1094}');
    expect(decodeURIComponent(String(embedded.get("Subtype")).replaceAll("#", "%"))).toBe("/application/json");
    expect(embedded.dictionary("Params").get("CreationDate")).toBe("D:20240506070809Z");
    expect(embedded.dictionary("Params").get("ModDate")).toBe("D:20240506070809Z");
    expect(objects.root.list("AF").map((one) => asDictionary(one).id)).toEqual([file.id]);
  });

  test("labels its cover by name, and other pages by number", () => {
    expect(pdf.labels).toEqual(["Cover", "2", "3"]);
  });

  test("counts the bookmarks that are shown at first and the collapsed ones", () => {
    const outlines = objects.root.dictionary("Outlines");
    const chapter = outlines.dictionary("First");
    const section = chapter.dictionary("First");
    expect(pdf.bookmarks.map(({ title }) => title)).toEqual(["Rivers", "Floods", "Marks", "Bridges"]);
    expect([outlines, chapter, section].map((item) => item.get("Count"))).toEqual([3, 2, -1]);
  });
});

test("pages without a cover are not labelled", async () => {
  expect((await readPdf(await typeset(sample(["Rivers"])))).labels).toBeNull();
});

describe("a PDF/A-1b file", () => {
  let bytes: Buffer;
  let objects: PdfObjects;
  let pdf: ReadPdf;

  beforeAll(async () => {
    bytes = await typeset({ ...definition(), archive: "PDF/A-1b" });
    objects = pdfObjects(bytes);
    pdf = await readPdf(bytes);
  });

  test("names its standard", () => {
    expect(pdf.info.PDFFormatVersion).toBe("1.4");
    expect(pdf.xmp.match(/<pdf(a|ua)id:\w+>\w+/g)).toEqual(["<pdfaid:part>1", "<pdfaid:conformance>B"]);
  });

  test("has no attachments", () => {
    expect(objects.root.dictionary("Names").keys).not.toContain("EmbeddedFiles");
    expect(objects.root.keys).not.toContain("AF");
  });

  test("has no compressed objects", () => {
    expect(objects.packed).toBe(0);
    expect(bytes.includes("/ObjStm")).toBe(false);
  });

  test("has no tags", () => {
    expect(objects.root.keys).not.toContain("StructTreeRoot");
    expect(objects.root.dictionary("MarkInfo").get("Marked")).not.toBe(true);
  });

  test("has the same pages", async () => {
    expect(pdf.pages).toEqual((await readPdf(await typeset(definition()))).pages);
  });
});
