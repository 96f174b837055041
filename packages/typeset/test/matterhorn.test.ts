import { beforeAll, expect, test } from "vitest";
import { typeset } from "../src/typeset.ts";
import { conditions } from "./matterhorn.ts";
import { type TaggedPdf, taggedPdf } from "./tagged-pdf.ts";
import { wholeSample } from "./whole-sample.ts";

let whole: TaggedPdf;
let wrong: TaggedPdf;

beforeAll(async () => {
  whole = taggedPdf(await typeset(wholeSample()));
  wrong = taggedPdf(faulty());
});

test.each(conditions)("$number $requirement", ({ faults }) => {
  expect(faults(whole)).toEqual([]);
});

/** Conditions that the faulty file meets, because its only kind of font cannot break them or breaks another first. */
const met = ["06-001", "07-001", "11-002", "31-011", "31-016"];

test.each(conditions.filter(({ number }) => !met.includes(number)))(
  "$number is not met by a faulty file",
  (condition) => {
    expect(condition.faults(wrong)).not.toEqual([]);
  },
);

/** A file that breaks almost every rule. */
function faulty(): Buffer {
  const stream = (content: string, entries = ""): string =>
    `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`;
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R /StructTreeRoot 3 0 R /Metadata 4 0 R /MarkInfo << /Suspects true >>
      /ViewerPreferences << /DisplayDocTitle false >> /AcroForm << >> /OCProperties << >>
      /Names << /EmbeddedFiles << /Names [(data) << /F (data) >>] >> >> >>`,
    "<< /Type /Pages /Kids [5 0 R] /Count 1 >>",
    `<< /K [6 0 R] /RoleMap << /Table /L /Round /Square /Square /Round >> /ParentTree << /Nums [0 [6 0 R]] >> >>`,
    stream("<rdf:RDF/>", "/Type /Metadata"),
    `<< /Type /Page /StructParents 0 /Contents 7 0 R /Annots [8 0 R 9 0 R]
      /Resources << /Font << /F1 10 0 R /F2 << /BaseFont /Unmapped >> >> /XObject << /X1 4 0 R >> >> >>`,
    `<< /S /Document /Lang (?) /K [${[
      ..."Round Ruby Warichu Formula Figure H3 H5 H H".split(" ").map((type) => `<< /S /${type} >>`),
      "<< /S /TR /K [<< /S /TH >>] >>",
      "<< /S /LI >>",
      "<< /S /TOCI >>",
      "<< /S /Note >>",
      "<< /S /Note >>",
    ].join(" ")}] >>`,
    stream(
      [
        "/P <</MCID 0>> BDC /Artifact BMC BT /F1 9 Tf <00000001> Tj /F2 9 Tf <0003> Tj ET EMC EMC",
        "/Artifact BMC /P <</MCID 0>> BDC 0 0 1 1 re f EMC EMC",
        "0 0 1 1 re f",
      ].join("\n"),
    ),
    "<< /Type /Annot /Subtype /Link >>",
    "<< /Type /Annot /Subtype /Screen /Lang (?) >>",
    `<< /Type /Font /Subtype /Type0 /BaseFont /Missing /Encoding /H /ToUnicode 11 0 R
      /DescendantFonts [<< /Subtype /CIDFontType0 /FontDescriptor << /CIDSet 4 0 R >> >>] >>`,
    stream("1 beginbfrange\n<0000> <0002> [<0000> <FEFF>]\nendbfrange"),
  ];
  let file = "%PDF-1.7\n";
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  return Buffer.from(
    `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}trailer\n<< /Root 1 0 R /Encrypt << >> >>\nstartxref\n${file.length}\n%%EOF`,
    "latin1",
  );
}
