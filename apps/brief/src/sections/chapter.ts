import type { Content } from "pdfmake/interfaces.js";

/** A chapter's heading: on a new page, in the contents and among the bookmarks. */
export const chapter = (text: string, id: string): Content & object => ({
  text,
  style: "chapter",
  id,
  pageBreak: "before",
  tocItem: true,
  outline: true,
  outlineText: text,
  headlineLevel: 1,
});
