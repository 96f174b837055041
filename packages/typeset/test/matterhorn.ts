/**
 * The conditions of the Matterhorn Protocol 1.1 that a machine can check: how a file can fail PDF/UA-1 (ISO 14289-1).
 * Those about something that the files do not have, such as forms, check that they do not have it.
 */
import { fontProgram } from "./font-program.ts";
import { isDictionary, type PdfDictionary, type PdfValue } from "./pdf-objects.ts";
import { attributeOf, type TaggedElement, type TaggedPage, type TaggedPdf } from "./tagged-pdf.ts";
import { unicodeMap } from "./unicode-map.ts";

/** A condition, by its number, as what a file has to fulfil. */
export type Condition = {
  readonly number: string;
  readonly requirement: string;
  /** Why the condition does not apply; `faults` then finds what would make it apply. */
  readonly absent?: string;
  /** Where a file fails. */
  readonly faults: (pdf: TaggedPdf) => readonly string[];
};

const check = (number: string, requirement: string, faults: Condition["faults"]): Condition => ({
  number,
  requirement,
  faults,
});

/** Conditions that do not apply, because the files have nothing of a kind. */
const without = (absent: string, faults: Condition["faults"], conditions: Readonly<Record<string, string>>) =>
  Object.entries(conditions).map(([number, requirement]): Condition => ({ number, requirement, absent, faults }));

const faultIf = (isFault: boolean, fault: string): readonly string[] => (isFault ? [fault] : []);

const ofType = ({ elements }: TaggedPdf, ...types: readonly string[]): TaggedElement[] =>
  elements.filter(({ type }) => types.includes(type));

const typesBelow = ({ children }: TaggedElement): string[] => children.map(({ type }) => type);

/** Elements whose parent or children have types that the syntax of their kind does not allow. */
const misplaced = (pdf: TaggedPdf, syntax: Readonly<Record<string, { in?: string; of?: string }>>): string[] =>
  Object.entries(syntax).flatMap(([type, { in: parents, of: parts }]) =>
    ofType(pdf, type).flatMap((element) => [
      ...faultIf(
        parents !== undefined && !parents.split(" ").includes(element.parent?.type ?? ""),
        `${type} in ${element.parent?.type}`,
      ),
      ...faultIf(
        parts !== undefined && !new RegExp(`^(?:${parts})$`).test(typesBelow(element).join(" ")),
        typesText(element),
      ),
      ...faultIf(parts !== undefined && element.content.length > 0, `${type} with content of its own`),
    ]),
  );

const typesText = (element: TaggedElement): string => `${element.type}(${typesBelow(element).join(" ")})`;

const painted = ({ pages }: TaggedPdf): readonly (TaggedPage["painted"][number] & { readonly page: TaggedPage })[] =>
  pages.flatMap((page) => page.painted.map((each) => ({ ...each, page })));

/** What is painted in marked content whose element is unknown, or in none. */
function isReal(pdf: TaggedPdf, { marks, page }: ReturnType<typeof painted>[number]): boolean {
  const elements = pdf.parentOf(page.entries.get("StructParents"));
  return marks.some(({ id }) => id !== undefined && Array.isArray(elements) && isDictionary(elements[id] ?? null));
}

const annotationsOf = ({ pages }: TaggedPdf): PdfDictionary[] => pages.flatMap(({ annotations }) => annotations);

const annotationsExcept = (pdf: TaggedPdf, ...subtypes: readonly string[]): string[] =>
  annotationsOf(pdf).flatMap((annotation) => {
    const subtype = String(annotation.get("Subtype"));
    return subtypes.includes(subtype) ? [] : [`an annotation ${subtype}`];
  });

/** Languages by BCP 47: `en-GB`, `ru-Latn`. */
const isLanguage = (value: PdfValue | undefined): boolean =>
  typeof value === "string" && /^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$/.test(value);

const wrongLanguage = (value: PdfValue | undefined, where: string): readonly string[] =>
  faultIf(value !== null && value !== undefined && !isLanguage(value), `${where}: ${String(value)}`);

/** The document has a language, which holds wherever no other is given. */
const documentLanguage = ({ root }: TaggedPdf): readonly string[] =>
  faultIf(!isLanguage(root.get("Lang")), "the document has no language");

const headings = ({ elements }: TaggedPdf): number[] =>
  elements.flatMap(({ type }) => (/^H\d$/.test(type) ? [Number(type.slice(1))] : []));

const fontName = (font: PdfDictionary): string => String(font.get("BaseFont"));

/** The checks of the fonts that show text. */
const inFonts =
  (faults: (font: PdfDictionary, codes: ReadonlySet<number>) => readonly string[]): Condition["faults"] =>
  ({ fonts }) =>
    [...fonts].flatMap(([font, codes]) => faults(font, codes).map((fault) => `${fontName(font)}: ${fault}`));

const descendant = (font: PdfDictionary): PdfDictionary => {
  const [first = null] = font.list("DescendantFonts");
  return isDictionary(first) ? first : font;
};

const programOf = (font: PdfDictionary): Buffer | undefined =>
  descendant(font).dictionary("FontDescriptor").dictionary("FontFile2").stream;

/** The width of a glyph in the dictionary of its font (ISO 32000, 9.7.4.3). */
function widthOf(font: PdfDictionary, glyph: number): number | undefined {
  const widths = descendant(font).list("W");
  for (let i = 0; i < widths.length; ) {
    const [first, second] = [Number(widths[i]), widths[i + 1] ?? null];
    if (Array.isArray(second)) {
      const width = second[glyph - first];
      if (glyph >= first && width !== undefined) return Number(width);
      i += 2;
    } else {
      if (glyph >= first && glyph <= Number(second)) return Number(widths[i + 2]);
      i += 3;
    }
  }
  return undefined;
}

const mapOf = (font: PdfDictionary): ReadonlyMap<number, string> =>
  unicodeMap(font.dictionary("ToUnicode").stream ?? Buffer.alloc(0));

const hasGroup =
  (name: string) =>
  ({ root }: TaggedPdf) =>
    faultIf(root.keys.includes(name), `the document has ${name}`);

const noType =
  (...types: readonly string[]) =>
  (pdf: TaggedPdf) =>
    ofType(pdf, ...types).map(({ type }) => type);

const otherFonts = inFonts((font) =>
  faultIf(
    font.get("Subtype") !== "/Type0" || descendant(font).get("Subtype") !== "/CIDFontType2",
    "another kind of font",
  ),
);

const otherEncodings = inFonts((font) => faultIf(font.get("Encoding") !== "/Identity-H", String(font.get("Encoding"))));

/** A table in which each row has cells for all columns, spans included. */
function irregular(table: TaggedElement, pdf: TaggedPdf): readonly string[] {
  const rows = pdf.elements.filter((element) => element.type === "TR" && tableOf(element) === table);
  const taken: boolean[][] = rows.map(() => []);
  const faults: string[] = [];
  rows.forEach((row, i) => {
    let column = 0;
    for (const cell of row.children) {
      const [columns, height] = ["ColSpan", "RowSpan"].map((name) => Number(attributeOf(cell, name) ?? 1));
      while (taken[i]?.[column]) column += 1;
      for (let y = i; y < i + (height ?? 1); y += 1) {
        for (let x = column; x < column + (columns ?? 1); x += 1) {
          const line = taken[y];
          if (!line || line[x]) faults.push(`a cell of row ${i + 1} overlaps or leaves the table`);
          else line[x] = true;
        }
      }
    }
  });
  const widths = new Set(taken.map((line) => line.filter(Boolean).length));
  return [...faults, ...faultIf(widths.size > 1, `rows of ${[...widths].join(" and ")} columns`)];
}

function tableOf(element: TaggedElement): TaggedElement | undefined {
  for (let { parent } = element; parent; { parent } = parent) if (parent.type === "Table") return parent;
  return undefined;
}

const standardTypes = new Set(
  `Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody
  Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure
  Formula Form`.split(/\s+/),
);

/** All conditions of the protocol that a machine can check, in their order. */
export const conditions: readonly Condition[] = [
  check("01-003", "no artifact is inside tagged content", (pdf) =>
    painted(pdf).flatMap(({ marks, page }) => {
      const tagged = marks.findIndex(({ id }) => id !== undefined);
      const inner = marks.findLastIndex(({ tag }) => tag === "Artifact");
      return faultIf(tagged !== -1 && inner > tagged, `page ${page.number}`);
    }),
  ),
  check("01-004", "no tagged content is inside an artifact", (pdf) =>
    painted(pdf).flatMap(({ marks, page }) => {
      const artifact = marks.findIndex(({ tag }) => tag === "Artifact");
      const inner = marks.findLastIndex(({ id }) => id !== undefined);
      return faultIf(artifact !== -1 && inner > artifact, `page ${page.number}`);
    }),
  ),
  check("01-005", "all content is tagged or an artifact", (pdf) =>
    painted(pdf).flatMap((each) =>
      faultIf(
        !isReal(pdf, each) && !each.marks.some(({ tag }) => tag === "Artifact"),
        `page ${each.page.number}: ${each.font ? "text" : "a shape"} in ${each.marks.map(({ tag }) => tag).join(" ")}`,
      ),
    ),
  ),
  check("01-007", "the tags are not suspect", ({ root }) =>
    faultIf(root.dictionary("MarkInfo").get("Suspects") === true, "Suspects is true"),
  ),
  check("02-001", "types of structure are mapped to those of PDF 1.7", ({ elements }) =>
    elements.flatMap(({ type }) => faultIf(!standardTypes.has(type), type)),
  ),
  check("02-003", "no type is mapped to itself", ({ roleMap }) =>
    roleMap.keys.flatMap((start) => {
      const seen = new Set<string>();
      for (let type = start; roleMap.keys.includes(type); type = String(roleMap.get(type)).slice(1)) {
        if (seen.has(type)) return [start];
        seen.add(type);
      }
      return [];
    }),
  ),
  check("02-004", "no type of PDF 1.7 is mapped to another", ({ roleMap }) =>
    roleMap.keys.filter((type) => standardTypes.has(type)),
  ),
  check("06-001", "the document has XMP metadata", ({ root }) =>
    faultIf(root.dictionary("Metadata").get("Type") !== "/Metadata", "no metadata"),
  ),
  check("06-002", "the metadata have the identifier of PDF/UA-1", ({ xmp }) =>
    faultIf(!/<pdfuaid:part>1<\/pdfuaid:part>/.test(xmp), "no identifier"),
  ),
  check("06-003", "the metadata have a title", ({ xmp }) =>
    faultIf(!/<dc:title>\s*<rdf:Alt>\s*<rdf:li xml:lang="[^"]+">[^<]+</.test(xmp), "no title"),
  ),
  check("07-001", "viewers have a setting for the title bar", ({ root }) =>
    faultIf(!root.dictionary("ViewerPreferences").keys.includes("DisplayDocTitle"), "no setting"),
  ),
  check("07-002", "viewers show the title of the document", ({ root }) =>
    faultIf(root.dictionary("ViewerPreferences").get("DisplayDocTitle") !== true, "they show the name of the file"),
  ),
  check("09-004", "tables have their syntax, and rows of equal length", (pdf) => [
    ...misplaced(pdf, {
      Table: { of: "(Caption )?(TR( TR)*|(THead )?TBody( TBody)*( TFoot)?)( Caption)?" },
      THead: { in: "Table", of: "TR( TR)*" },
      TBody: { in: "Table", of: "TR( TR)*" },
      TFoot: { in: "Table", of: "TR( TR)*" },
      TR: { in: "Table THead TBody TFoot", of: "(TH|TD)( (TH|TD))*" },
      TH: { in: "TR" },
      TD: { in: "TR" },
    }),
    ...ofType(pdf, "Table").flatMap((table) => irregular(table, pdf)),
  ]),
  check("09-005", "lists have their syntax", (pdf) =>
    misplaced(pdf, {
      L: { of: "(Caption )?(L|LI)( (L|LI))*" },
      LI: { in: "L", of: "(Lbl )?LBody" },
      LBody: { in: "LI" },
    }),
  ),
  check("09-006", "the table of contents has its syntax", (pdf) =>
    misplaced(pdf, { TOC: { of: "(Caption )?(TOC|TOCI)( (TOC|TOCI))*" }, TOCI: { in: "TOC" } }),
  ),
  ...without("no Ruby text", noType("Ruby", "RB", "RT", "RP"), { "09-007": "Ruby elements have their syntax" }),
  ...without("no Warichu text", noType("Warichu", "WT", "WP"), { "09-008": "Warichu elements have their syntax" }),
  check(
    "10-001",
    "each character has a Unicode value",
    inFonts((font, codes) => {
      const map = mapOf(font);
      return [...codes].flatMap((code) => faultIf((map.get(code) ?? "") === "", `code ${code}`));
    }),
  ),
  check("11-001", "text has a language", (pdf) => [
    ...documentLanguage(pdf),
    ...pdf.elements.flatMap(({ type, entries }) => wrongLanguage(entries.get("Lang"), type)),
    ...painted(pdf).flatMap(({ marks }) => marks.flatMap(({ tag, lang }) => wrongLanguage(lang, tag))),
  ]),
  check("11-002", "alternative and replacement texts have a language", documentLanguage),
  check("11-003", "bookmarks have a language", documentLanguage),
  check("11-004", "descriptions of annotations have a language", (pdf) => [
    ...documentLanguage(pdf),
    ...annotationsOf(pdf).flatMap((annotation) => wrongLanguage(annotation.get("Lang"), "an annotation")),
  ]),
  ...without("no forms", hasGroup("AcroForm"), { "11-005": "descriptions of form fields have a language" }),
  check("11-006", "the metadata have a language", (pdf) => [
    ...documentLanguage(pdf),
    ...faultIf(!/<dc:language>\s*<rdf:Bag>\s*<rdf:li>[\w-]+</.test(pdf.xmp), "no dc:language"),
  ]),
  check("13-004", "figures have an alternative text", (pdf) =>
    ofType(pdf, "Figure").flatMap(({ entries }) =>
      faultIf(!entries.get("Alt") && !entries.get("ActualText"), "a figure without"),
    ),
  ),
  check("14-002", "the first heading has level 1", (pdf) => {
    const [first = 1] = headings(pdf);
    return faultIf(first !== 1, `H${first}`);
  }),
  check("14-003", "no level of headings is skipped", (pdf) =>
    headings(pdf).flatMap((level, i, levels) =>
      faultIf(i > 0 && level > (levels[i - 1] ?? 0) + 1, `H${level} after H${levels[i - 1]}`),
    ),
  ),
  ...without("no headings without a level", noType("H"), {
    "14-006": "no element has several headings without a level",
    "14-007": "headings with and without a level are not mixed",
  }),
  check("15-003", "header cells have a scope", (pdf) =>
    ofType(pdf, "TH").flatMap((cell) =>
      faultIf(!["/Row", "/Column", "/Both"].includes(String(attributeOf(cell, "Scope"))), "a header cell without"),
    ),
  ),
  ...without("no formulas", noType("Formula"), {
    "17-002": "formulas have an alternative text",
    "17-003": "the characters of formulas have Unicode values",
  }),
  check("19-003", "notes have an ID", (pdf) =>
    ofType(pdf, "Note").flatMap(({ entries }) => faultIf(!entries.get("ID"), "a note without")),
  ),
  check("19-004", "notes have different IDs", (pdf) => {
    const ids = ofType(pdf, "Note").map(({ entries }) => String(entries.get("ID")));
    return ids.filter((id, i) => ids.indexOf(id) !== i);
  }),
  ...without("no optional content", hasGroup("OCProperties"), {
    "20-001": "configurations of optional content have a name",
    "20-002": "the default configuration of optional content has a name",
    "20-003": "optional content does not depend on the use of the document",
  }),
  check("21-001", "attached files have a name for all systems", ({ root }) =>
    root
      .dictionary("Names")
      .dictionary("EmbeddedFiles")
      .list("Names")
      .filter(isDictionary)
      .flatMap((file) => faultIf(!file.get("F") || !file.get("UF"), "a file without F or UF")),
  ),
  ...without("no XFA forms", hasGroup("AcroForm"), { "25-001": "XFA forms are not dynamic" }),
  ...without("no encryption", ({ trailer }) => faultIf(trailer.keys.includes("Encrypt"), "encrypted"), {
    "26-001": "encrypted files have permissions",
    "26-002": "encrypted files can be read by assistive technology",
  }),
  ...without("no annotations except links", (pdf) => annotationsExcept(pdf, "/Link"), {
    "28-002": "annotations are in an Annot element",
  }),
  check("28-004", "annotations have a description", (pdf) =>
    annotationsOf(pdf).flatMap((annotation) => faultIf(!annotation.get("Contents"), "an annotation without")),
  ),
  ...without("no forms", hasGroup("AcroForm"), { "28-005": "form fields have a description" }),
  ...without("no annotations except links", (pdf) => annotationsExcept(pdf, "/Link"), {
    "28-006": "annotations of unknown subtypes are tagged and described",
    "28-007": "there are no TrapNet annotations",
  }),
  check("28-008", "pages with annotations have a tab order", ({ pages }) =>
    pages.flatMap(({ annotations, entries, number }) =>
      faultIf(annotations.length > 0 && !entries.keys.includes("Tabs"), `page ${number}`),
    ),
  ),
  check("28-009", "the tab order is that of the structure", ({ pages }) =>
    pages.flatMap(({ annotations, entries, number }) =>
      faultIf(annotations.length > 0 && entries.get("Tabs") !== "/S", `page ${number}`),
    ),
  ),
  ...without("no forms", hasGroup("AcroForm"), { "28-010": "form fields are in a Form element" }),
  check("28-011", "links are in a Link element", (pdf) => {
    const linked = new Map(
      pdf.elements.flatMap(({ type, entries, annotations }) =>
        annotations.map((annotation) => [annotation.id, { type, id: entries.id }] as const),
      ),
    );
    return annotationsOf(pdf).flatMap((annotation) => {
      const element = linked.get(annotation.id);
      const parent = pdf.parentOf(annotation.get("StructParent"));
      const found = element?.type === "Link" && isDictionary(parent) && parent.id === element.id;
      return faultIf(!found, String(annotation.get("Contents")));
    });
  }),
  check("28-012", "links have a description", (pdf) =>
    annotationsOf(pdf).flatMap((annotation) =>
      faultIf(annotation.get("Subtype") === "/Link" && !annotation.get("Contents"), "a link without"),
    ),
  ),
  ...without("no annotations except links", (pdf) => annotationsExcept(pdf, "/Link"), {
    "28-014": "media clips have a type",
    "28-015": "media clips have an alternative text",
    "28-016": "file attachments are described",
    "28-017": "printer’s marks are not in the structure",
    "28-018": "printer’s marks are artifacts",
  }),
  ...without(
    "no XObjects",
    ({ pages }) =>
      pages.flatMap(({ entries, number }) =>
        faultIf(entries.dictionary("Resources").dictionary("XObject").keys.length > 0, `page ${number}`),
      ),
    {
      "30-001": "no content is in another file",
      "30-002": "tagged form XObjects are used once",
    },
  ),
  ...without("the encoding is Identity-H", otherEncodings, {
    "31-001": "font and encoding have the same registry",
    "31-002": "font and encoding have the same ordering",
    "31-003": "the supplement of the font is not below that of the encoding",
  }),
  check(
    "31-004",
    "the map of characters to glyphs is a stream or Identity",
    inFonts((font) => {
      const map = descendant(font).get("CIDToGIDMap");
      return faultIf(map !== "/Identity" && !isDictionary(map), String(map));
    }),
  ),
  check(
    "31-005",
    "fonts have a map of characters to glyphs",
    inFonts((font) => faultIf(!descendant(font).keys.includes("CIDToGIDMap"), "no map")),
  ),
  ...without("the encoding is Identity-H", otherEncodings, {
    "31-006": "encodings are embedded or predefined",
    "31-007": "the writing mode of an encoding is stated once",
    "31-008": "encodings refer only to predefined ones",
  }),
  check(
    "31-009",
    "fonts are embedded",
    inFonts((font) => faultIf(!programOf(font), "not embedded")),
  ),
  check(
    "31-011",
    "embedded fonts have all glyphs that are used",
    inFonts((font, codes) => {
      const bytes = programOf(font);
      const count = bytes ? fontProgram(bytes).count : 0;
      return [...codes].flatMap((code) => faultIf(code >= count, `glyph ${code} of ${count}`));
    }),
  ),
  ...without("no Type 1 fonts", otherFonts, {
    "31-012": "a CharSet lists all glyphs of the program",
    "31-013": "a CharSet lists only glyphs of the program",
  }),
  ...without(
    "no CIDSet, which PDF/A-3 does not require",
    inFonts((font) => faultIf(descendant(font).dictionary("FontDescriptor").keys.includes("CIDSet"), "a CIDSet")),
    {
      "31-014": "a CIDSet lists all glyphs of the program",
      "31-015": "a CIDSet lists only glyphs of the program",
    },
  ),
  check(
    "31-016",
    "widths in a font’s dictionary and program differ by at most one unit",
    inFonts((font, codes) => {
      const bytes = programOf(font);
      if (!bytes) return ["not embedded"];
      const program = fontProgram(bytes);
      return [...codes].flatMap((code) => {
        const [stated = 0, actual] = [widthOf(font, code), program.widthOf(code)];
        return faultIf(Math.abs(stated - actual) > 1, `glyph ${code}: ${stated} and ${actual}`);
      });
    }),
  ),
  ...without("no simple TrueType fonts", otherFonts, {
    "31-017": "non-symbolic fonts have a non-symbolic character map",
    "31-018": "the glyphs of non-symbolic fonts are found by it",
    "31-019": "non-symbolic fonts have an encoding",
    "31-020": "encodings of non-symbolic fonts have a base",
    "31-021": "encodings of non-symbolic fonts are MacRoman or WinAnsi",
    "31-022": "changed glyph names are in the Adobe Glyph List",
    "31-023": "fonts with changed glyph names have a Unicode character map",
    "31-024": "symbolic fonts have no encoding",
    "31-025": "symbolic fonts have a character map",
    "31-026": "symbolic fonts with several character maps have one for symbols",
  }),
  check(
    "31-027",
    "fonts have a map to Unicode",
    inFonts((font) => faultIf(!font.dictionary("ToUnicode").stream, "no map")),
  ),
  check(
    "31-028",
    "no character is mapped to U+0000",
    inFonts((font) => [...mapOf(font)].flatMap(([code, text]) => faultIf(text.includes("\0"), `code ${code}`))),
  ),
  check(
    "31-029",
    "no character is mapped to U+FEFF or U+FFFE",
    inFonts((font) => [...mapOf(font)].flatMap(([code, text]) => faultIf(/[\uFEFF\uFFFE]/.test(text), `code ${code}`))),
  ),
  check(
    "31-030",
    "no text uses the glyph .notdef",
    inFonts((_, codes) => faultIf(codes.has(0), ".notdef")),
  ),
];
