import { describe, expect, test } from "vitest";
import { sample } from "../../test/sample.ts";
import { xmp } from "./xmp.ts";

const { metadata } = sample([]);

/** The value of the only element of a name. */
const textOf = (text: string, name: string): string | undefined => {
  const [found, ...more] = [...text.matchAll(new RegExp(`<${name}>(.*?)</${name}>`, "gs"))].map(([, value]) => value);
  return more.length === 0 ? found?.replace(/<[^>]*>/g, "") : undefined;
};

describe("the XMP metadata of a file", () => {
  test("has the PDF/UA identifier only if the file is tagged", () => {
    expect(textOf(xmp(metadata, "PDF/A-3a"), "pdfuaid:part")).toBe("1");
    expect(xmp(metadata, "PDF/A-1b")).not.toContain("pdfuaid");
  });

  test("has the schema of the PDF/UA identifier, which PDF/A does not define", () => {
    const text = xmp(metadata, "PDF/A-3a");
    expect(textOf(text, "pdfaSchema:namespaceURI")).toBe("http://www.aiim.org/pdfua/ns/id/");
    expect(textOf(text, "pdfaSchema:prefix")).toBe("pdfuaid");
    expect(textOf(text, "pdfaProperty:valueType")).toBe("Integer");
  });

  test("has the texts and the date of the metadata", () => {
    const text = xmp(metadata, "PDF/A-3a");
    expect(
      ["dc:title", "dc:creator", "dc:description", "dc:language", "pdf:Keywords"].map((name) => textOf(text, name)),
    ).toEqual(["Rivers", "A. Ferryman", "Water that runs", "en-GB", "river, water"]);
    for (const name of ["xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate"])
      expect(textOf(text, name)).toBe("2024-05-06T07:08:09Z");
  });

  test("is well-formed with any characters", () => {
    const text = xmp({ ...metadata, title: 'Banks & <beds> of "rivers"' }, "PDF/A-3a");
    expect(textOf(text, "dc:title")).toBe("Banks &amp; &lt;beds&gt; of &quot;rivers&quot;");
    const open: string[] = [];
    for (const [, start, end] of text.matchAll(/<([a-zA-Z:]+)[^>]*>|<\/([a-zA-Z:]+)>/g)) {
      if (start) open.push(start);
      else expect(open.pop()).toBe(end);
    }
    expect(open).toEqual([]);
  });
});
