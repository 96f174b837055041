import type { Content } from "pdfmake/interfaces.js";

/** A heading inside a chapter, in the contents and among the bookmarks. */
export const heading = (text: string, id: string, chapterId: string): Content & object => ({
  text,
  style: "heading",
  id,
  tocItem: true,
  tocMargin: [14, 0, 0, 0],
  outline: true,
  outlineText: text,
  outlineParentId: chapterId,
  headlineLevel: 2,
});
