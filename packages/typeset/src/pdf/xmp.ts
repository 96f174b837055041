import { escapeUTF8 } from "entities";
import { producer } from "../pdfmake.ts";

/** The metadata of the file. */
export type Metadata = {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  /** Given as the creation date of the file, so that the same input gives the same bytes. */
  readonly date: Date;
  /** BCP 47. */
  readonly language: string;
  /** The program that made the content; pdfmake, which writes the file, is the producer. */
  readonly creator: string;
};

/** The archival standard of the file: A-3a with tags, attachments and PDF/UA-1, or plain A-1b. */
export type Archive = "PDF/A-3a" | "PDF/A-1b";

/** The metadata of the file in XMP (ISO 16684), with its conformance to PDF/UA-1. pdfkit adds that to PDF/A. */
export function xmp({ title, author, subject, keywords, date, creator, language }: Metadata, archive: Archive): string {
  const time = `${date.toISOString().split(".")[0]}Z`;
  const text = (words: string): string =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escapeUTF8(words)}</rdf:li></rdf:Alt>`;
  return `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title>${text(title)}</dc:title>
<dc:creator><rdf:Seq><rdf:li>${escapeUTF8(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description>${text(subject)}</dc:description>
<dc:language><rdf:Bag><rdf:li>${escapeUTF8(language)}</rdf:li></rdf:Bag></dc:language>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<xmp:CreateDate>${time}</xmp:CreateDate>
<xmp:ModifyDate>${time}</xmp:ModifyDate>
<xmp:MetadataDate>${time}</xmp:MetadataDate>
<xmp:CreatorTool>${escapeUTF8(creator)}</xmp:CreatorTool>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdf:Producer>${escapeUTF8(producer)}</pdf:Producer>
<pdf:Keywords>${escapeUTF8(keywords)}</pdf:Keywords>
</rdf:Description>
${archive === "PDF/A-3a" ? accessible : ""}`;
}

/** The identifier of PDF/UA-1, and the schema of it that PDF/A requires for properties that it does not define. */
const accessible = `
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 to which the file conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;
