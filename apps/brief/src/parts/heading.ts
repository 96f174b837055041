import type { Node } from "./inline.ts";

/** A heading inside a chapter: among the bookmarks, and in the contents unless it is not listed there. */
export const heading = (text: string, id: string, { listed = true } = {}): Node => ({
  text,
  heading: 2,
  style: "heading",
  id,
  ...(listed && { tocItem: true, tocMargin: [14, 0, 0, 0] }),
});
