import { type Painted, paintedOn } from "./page-content.ts";
import { isDictionary, type PdfDictionary, type PdfValue, pdfObjects } from "./pdf-objects.ts";

/** An element of the structure tree. */
export type TaggedElement = {
  /** Its type: that of PDF 1.7 if the type in the file is mapped to one. */
  readonly type: string;
  readonly entries: PdfDictionary;
  readonly parent: TaggedElement | undefined;
  readonly children: readonly TaggedElement[];
  /** Its pieces of marked content. */
  readonly content: readonly { readonly page: PdfDictionary; readonly id: number }[];
  readonly annotations: readonly PdfDictionary[];
};

/** A page with what it paints. */
export type TaggedPage = {
  readonly number: number;
  readonly entries: PdfDictionary;
  readonly painted: readonly Painted[];
  readonly annotations: readonly PdfDictionary[];
};

/** A tagged PDF, read without the library that made it. */
export type TaggedPdf = {
  readonly trailer: PdfDictionary;
  readonly root: PdfDictionary;
  readonly structure: PdfDictionary;
  readonly roleMap: PdfDictionary;
  /** All elements, in the order in which they are read. */
  readonly elements: readonly TaggedElement[];
  readonly pages: readonly TaggedPage[];
  /** The fonts that show text, by object, with their character codes. */
  readonly fonts: ReadonlyMap<PdfDictionary, ReadonlySet<number>>;
  readonly outlines: readonly PdfDictionary[];
  readonly xmp: string;
  /** The elements of the marked content of a page, or the element of an annotation, by its key. */
  readonly parentOf: (key: PdfValue) => PdfValue;
};

/** Reads a tagged PDF. */
export function taggedPdf(bytes: Uint8Array): TaggedPdf {
  const { trailer, root } = pdfObjects(bytes);
  const structure = root.dictionary("StructTreeRoot");
  const roleMap = structure.dictionary("RoleMap");
  const elements: TaggedElement[] = [];
  for (const kid of structure.list("K")) if (isDictionary(kid)) elementOf(kid, undefined);
  const pages = pagesBelow(root.dictionary("Pages")).map(
    (entries, i): TaggedPage => ({
      number: i + 1,
      entries,
      painted: paintedOn(entries),
      annotations: entries.list("Annots").filter(isDictionary),
    }),
  );
  const fonts = new Map<PdfDictionary, Set<number>>();
  for (const { font, codes } of pages.flatMap(({ painted }) => painted)) {
    if (!font) continue;
    const used = fonts.get(font) ?? new Set();
    fonts.set(font, used);
    for (const code of codes) used.add(code);
  }
  const parents = new Map<PdfValue, PdfValue>();
  const numbers = structure.dictionary("ParentTree").list("Nums");
  for (let i = 0; i < numbers.length; i += 2) parents.set(numbers[i] ?? null, numbers[i + 1] ?? null);
  return {
    trailer,
    root,
    structure,
    roleMap,
    elements,
    pages,
    fonts,
    outlines: outlinesBelow(root.dictionary("Outlines")),
    xmp: root.dictionary("Metadata").stream?.toString("utf8") ?? "",
    parentOf: (key) => parents.get(key) ?? null,
  };

  function elementOf(entries: PdfDictionary, parent: TaggedElement | undefined): TaggedElement {
    const children: TaggedElement[] = [];
    const content: TaggedElement["content"][number][] = [];
    const annotations: PdfDictionary[] = [];
    const element: TaggedElement = { type: typeOf(entries), entries, parent, children, content, annotations };
    elements.push(element);
    for (const kid of entries.list("K")) {
      if (typeof kid === "number") content.push({ page: entries.dictionary("Pg"), id: kid });
      else if (!isDictionary(kid)) throw new Error("A part of an element is neither a number nor a dictionary.");
      else if (kid.get("Type") === "/MCR") content.push({ page: kid.dictionary("Pg"), id: Number(kid.get("MCID")) });
      else if (kid.get("Type") === "/OBJR") annotations.push(kid.dictionary("Obj"));
      else children.push(elementOf(kid, element));
    }
    return element;
  }

  function typeOf(entries: PdfDictionary): string {
    let type = String(entries.get("S")).slice(1);
    for (const seen = new Set([type]); roleMap.keys.includes(type); seen.add(type)) {
      type = String(roleMap.get(type)).slice(1);
      if (seen.has(type)) break;
    }
    return type;
  }
}

/** The value of an attribute of an element. */
export function attributeOf({ entries }: TaggedElement, name: string): PdfValue {
  for (const attributes of entries.list("A"))
    if (isDictionary(attributes) && attributes.keys.includes(name)) return attributes.get(name);
  return null;
}

function pagesBelow(node: PdfDictionary): PdfDictionary[] {
  const kids = node.list("Kids").filter(isDictionary);
  return node.get("Type") === "/Page" ? [node] : kids.flatMap(pagesBelow);
}

function outlinesBelow(parent: PdfDictionary): PdfDictionary[] {
  const found: PdfDictionary[] = [];
  for (let item = parent.get("First"); isDictionary(item); item = item.get("Next"))
    found.push(item, ...outlinesBelow(item));
  return found;
}
