import { isDictionary, type PdfDictionary, type PdfValue, pdfObjects } from "./pdf-objects.ts";
import { readPdf } from "./read-pdf.ts";

/** An element of a structure tree (ISO 32000, 14.7). */
export type StructureElement = {
  readonly role: string;
  /** The text of all its content, nested elements included, in the order of the tree. */
  readonly text: string;
  readonly children: readonly StructureElement[];
  /** Its own entries: `Alt`, `Lang`, `ID`. */
  readonly entries: PdfDictionary;
  /** Its attributes: `Scope`, `BBox`. */
  readonly attributes: PdfDictionary;
  /** Its annotations, each with the page that the element records for it. */
  readonly annotations: readonly { readonly annotation: PdfDictionary; readonly page: PdfDictionary }[];
};

/** Reads the structure tree of a document, with the text of its elements. */
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

  /** The text of a part if it is marked content; otherwise the element or reference. */
  function contentOf(part: PdfValue, { dictionary }: PdfDictionary): string | PdfDictionary {
    const isReference = isDictionary(part) && part.get("Type") === "/MCR";
    if (isDictionary(part) && !isReference) return part;
    const page = (isReference && part.dictionary("Pg").id) || dictionary("Pg").id;
    return marked.get(`p${page}R_mc${isReference ? part.get("MCID") : part}`) ?? "";
  }
}

/** An element and all nested elements, in the order of the tree. */
export const elementsOf = (element: StructureElement): StructureElement[] => [
  element,
  ...element.children.flatMap(elementsOf),
];

/** A tree in short: `P(Link Note)`; consecutive elements of the same shape are written once, with a `+`. */
export function outlineOf({ role, children }: StructureElement): string {
  const outlines = children.map(outlineOf);
  const short = outlines.flatMap((outline, i) =>
    outline === outlines[i - 1] ? [] : [outline === outlines[i + 1] ? `${outline}+` : outline],
  );
  return short.length === 0 ? role : `${role}(${short.join(" ")})`;
}
