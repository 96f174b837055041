/** A line of text in a drawing, at its anchor on the baseline. */
export type Label = {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly anchor?: "start" | "middle" | "end";
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fill: string;
  /** The colour of the ground, drawn behind the letters where lines pass beneath them. */
  readonly ground?: string;
};

/** The room that something takes in a drawing. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** The room of a label. Letters are set by the PDF's own font: here they are measured by kind, never too narrow. */
export function labelBox({ x, y, text, size, anchor = "start", bold = false }: Label): Box {
  const width = widthOf(text, size, bold);
  const left = anchor === "start" ? x : anchor === "middle" ? x - width / 2 : x - width;
  return { left, top: y - 0.76 * size, right: left + width, bottom: y + 0.24 * size };
}

/** The width of a line of text in points, rather too wide than too narrow. */
export function widthOf(text: string, size: number, bold = false): number {
  const ems = [...text].map((letter) => emsOf.find(([letters]) => letters.test(letter))?.[1] ?? 0.56);
  return ems.reduce((sum, em) => sum + em, 0) * size * (bold ? 1.06 : 1);
}

// The widest letter of each kind in Source Sans 3.
const emsOf: readonly (readonly [letters: RegExp, em: number])[] = [
  [/[ijl.,:;’'|()·]/, 0.31],
  [/[ ]/, 0.21],
  [/[frtI-]/, 0.37],
  [/[csz“”]/, 0.46],
  [/[mwMWQO@%—…]/, 0.86],
  [/\p{Lu}/u, 0.67],
];

/** Whether two boxes come closer than the gap. */
export function touch(a: Box, b: Box, gap = 0): boolean {
  return a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom + gap && b.top < a.bottom + gap;
}

/** A label as SVG. The ground is a box: a second text with a stroke would be found twice by who searches the PDF. */
export function labelSvg(label: Label): string {
  const { x, y, text, size, anchor, bold, italic, fill, ground } = label;
  const place = `x="${point(x)}" y="${point(y)}"${anchor && anchor !== "start" ? ` text-anchor="${anchor}"` : ""}`;
  const type = `font-family="Sans" font-size="${size}"${bold ? ' font-weight="bold"' : ""}${italic ? ' font-style="italic"' : ""}`;
  const { left, top, right, bottom } = labelBox(label);
  const behind = ground
    ? `<rect x="${point(left)}" y="${point(top)}" width="${point(right - left)}" height="${point(bottom - top)}" fill="${ground}"/>`
    : "";
  return `${behind}<text ${place} ${type} fill="${fill}">${escaped(text)}</text>`;
}

/** A coordinate to a tenth of a point, the resolution of the drawings. */
export function point(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
