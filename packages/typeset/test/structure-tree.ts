import { isDictionary, type PdfDictionary, type PdfValue, pdfObjects } from "./pdf-objects.ts";
import { readPdf } from "./read-pdf.ts";

/** An element of a structure tree (ISO 32000, 14.7). */
export type StructureElement = {
  readonly role: string;
  /** The text of all its content, that of the elements within included, in the order of the tree. */
  readonly text: string;
  readonly children: readonly StructureElement[];
  /** Its own entries: `Alt`, `Lang`, `ID`. */
  readonly entries: PdfDictionary;
  /** Its attributes: `Scope`, `BBox`. */
  readonly attributes: PdfDictionary;
  /** The annotations that are part of it, with the page on which the element looks for each. */
  readonly annotations: readonly { readonly annotation: PdfDictionary; readonly page: PdfDictionary }[];
};

/** Reads the structure tree of a whole document, with the text that its elements hold. */
export async function structureTree(bytes: Uint8Array): Promise<StructureElement> {
  const { marked } = await readPdf(bytes);
  const top = pdfObjects(bytes).root.dictionary("StructTreeRoot").list("K")[0] ?? null;
  if (!isDictionary(top)) throw new Error("The document has no structure tree.");
  return elementOf(top);

  function elementOf(entries: PdfDictionary): StructureElement {
    const annotations: StructureElement["annotations"][number][] = [];
    const children: StructureElement[] = [];
    let text = "";
    for (const part of entries.list("K")) {
      const within = contentOf(part, entries);
      if (typeof within === "string") text += within;
      else if (within.get("Type") === "/OBJR")
        annotations.push({ annotation: within.dictionary("Obj"), page: within.dictionary("Pg") });
      else {
        const child = elementOf(within);
        children.push(child);
        text += child.text;
      }
    }
    const role = String(entries.get("S")).slice(1);
    return { role, text, children, entries, attributes: entries.dictionary("A"), annotations };
  }

  /** The text of marked content, or the element or reference that a part is. */
  function contentOf(part: PdfValue, { dictionary }: PdfDictionary): string | PdfDictionary {
    const isReference = isDictionary(part) && part.get("Type") === "/MCR";
    if (isDictionary(part) && !isReference) return part;
    const page = (isReference && part.dictionary("Pg").id) || dictionary("Pg").id;
    return marked.get(`p${page}R_mc${isReference ? part.get("MCID") : part}`) ?? "";
  }
}

/** An element and all elements within it, in the order of the tree. */
export const elementsOf = (element: StructureElement): StructureElement[] => [
  element,
  ...element.children.flatMap(elementsOf),
];

/** A tree in short: `P(Link Note)`; elements of the same shape that follow each other are written once, with a `+`. */
export function outlineOf({ role, children }: StructureElement): string {
  const outlines = children.map(outlineOf);
  const short = outlines.flatMap((outline, i) =>
    outline === outlines[i - 1] ? [] : [outline === outlines[i + 1] ? `${outline}+` : outline],
  );
  return short.length === 0 ? role : `${role}(${short.join(" ")})`;
}
