import type { Node } from "./inline.ts";

/** A heading inside a chapter, in the contents and among the bookmarks. */
export const heading = (text: string, id: string): Node => ({
  text,
  heading: 2,
  style: "heading",
  id,
  tocItem: true,
  tocMargin: [14, 0, 0, 0],
});
