import type { Link } from "../paragraph/collect.ts";
import type { Document } from "./document.ts";

/** A rectangle on a page, in points from its top left corner. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** What is drawn of a link on a page. */
export type DrawnLink = {
  readonly link: Link;
  /** Its element in the structure tree, if the document has one. */
  readonly element: PdfElement | undefined;
  /** The area of each of its lines. */
  readonly boxes: Box[];
  text: string;
};

/** Adds the area of a part of a link to those of its lines. */
export function addBox(boxes: Box[], box: Box): void {
  const sameLine = boxes.findIndex(({ top }) => Math.abs(top - box.top) < 1);
  const line = boxes[sameLine];
  if (line) boxes[sameLine] = union([line, box]);
  else boxes.push(box);
}

/**
 * Makes the links of a page work. A link of several lines is one annotation with an area for each line. Some readers
 * only know the rectangle around them, so if that also covers another link, each line has an annotation of its own.
 */
export function annotate(document: Document, links: readonly DrawnLink[], pageHeight: number): void {
  for (const drawn of links) {
    const { link, element, boxes, text } = drawn;
    const whole = union(boxes);
    const covers = links.some((other) => other !== drawn && other.boxes.some((box) => overlap(box, whole)));
    for (const lines of covers ? boxes.map((box) => [box]) : [boxes]) {
      const { left, top, right, bottom } = union(lines);
      const words = text.replaceAll("\u00ad", "").replace(/\s+/g, " ");
      const options = {
        Contents: new String(link.title ?? (link.outside && link.to !== words ? `${words}: ${link.to}` : words)),
        P: document.page.dictionary,
        ...(lines.length > 1 && { QuadPoints: lines.flatMap((line) => corners(line, pageHeight)) }),
        ...(element && { structParent: element }),
      };
      if (link.outside) document.link(left, top, right - left, bottom - top, link.to, options);
      else document.goTo(left, top, right - left, bottom - top, link.to, options);
    }
  }
}

const union = (boxes: readonly Box[]): Box => ({
  left: Math.min(...boxes.map(({ left }) => left)),
  top: Math.min(...boxes.map(({ top }) => top)),
  right: Math.max(...boxes.map(({ right }) => right)),
  bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
});

const overlap = (a: Box, b: Box): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5;

/** Upper left, upper right, lower left, lower right, from the bottom of the page: the order that readers expect. */
const corners = ({ left, top, right, bottom }: Box, height: number): number[] => [
  ...[left, height - top, right, height - top],
  ...[left, height - bottom, right, height - bottom],
];
