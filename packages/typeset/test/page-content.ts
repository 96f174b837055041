import type { PdfDictionary } from "./pdf-objects.ts";

/** Marked content (ISO 32000, 14.6) around something that is painted. */
export type Mark = {
  readonly tag: string;
  readonly id: number | undefined;
  readonly lang: string | undefined;
  readonly actualText: string | undefined;
};

/** Something that a page paints: text in a font, or a shape. */
export type Painted = {
  /** From the outermost. */
  readonly marks: readonly Mark[];
  readonly font: PdfDictionary | undefined;
  /** The character codes, of two bytes each. */
  readonly codes: readonly number[];
};

const token =
  /\s*(?:(<<)|(>>)|<([\da-fA-F\s]*)>|\(((?:[^\\()]|\\.)*)\)|(\[)|(\])|(\/[^\s()<>[\]{}/%]*)|([-+]?(?:\d+\.?\d*|\.\d+))|([^\s()<>[\]{}/%]+))/gs;

const painting = new Set(["f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "EI"]);
const showing = new Set(["Tj", "TJ", "'", '"']);

/** Reads what a page paints, in order. */
export function paintedOn(page: PdfDictionary): Painted[] {
  const painted: Painted[] = [];
  const marks: Mark[] = [];
  const content = page.dictionary("Contents").stream?.toString("latin1") ?? "";
  const fonts = page.dictionary("Resources").dictionary("Font");
  let font: PdfDictionary | undefined;
  let operands: string[] = [];
  let codes: number[] = [];
  for (const [, , , hex, literal, , , name, number, operator] of content.matchAll(token)) {
    if (hex !== undefined) {
      operands.push(hex);
      for (const [code] of hex.replace(/\s/g, "").matchAll(/.{4}/g)) codes.push(Number.parseInt(code, 16));
    } else if (operator === undefined) {
      operands.push(literal ?? name ?? number ?? "");
    } else {
      if (operator === "Tf") font = fonts.dictionary((operands[0] ?? "").slice(1));
      else if (operator === "BDC" || operator === "BMC") marks.push(markOf(operands));
      else if (operator === "EMC") marks.pop();
      else if (showing.has(operator)) painted.push({ marks: [...marks], font, codes });
      else if (painting.has(operator)) painted.push({ marks: [...marks], font: undefined, codes: [] });
      operands = [];
      codes = [];
    }
  }
  return painted;
}

/** The operands of the operator: the tag, and the keys and values of its properties. */
function markOf([tag = "", ...properties]: readonly string[]): Mark {
  const property = (key: string): string | undefined => {
    const at = properties.indexOf(key);
    return at === -1 ? undefined : properties[at + 1];
  };
  const id = property("/MCID");
  return {
    tag: tag.slice(1),
    id: id === undefined ? undefined : Number(id),
    lang: property("/Lang"),
    actualText: property("/ActualText"),
  };
}
