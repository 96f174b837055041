import type { Node } from "./inline.ts";

/** A chapter's heading: on a new page, in the contents, among the bookmarks and in the running head. */
export const chapter = (text: string, id: string): Node => ({
  text,
  heading: 1,
  style: "chapter",
  id,
  pageBreak: "before",
  tocItem: true,
  tocStyle: "contentsChapter",
  tocMargin: [0, 3.5, 0, 0],
});
