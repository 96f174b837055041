import type { PageInfo } from "@unionstate/typeset";
import type { Node } from "../parts/inline.ts";

/**
 * The line at the head of each page but the cover: the chapter, and page x of y.
 *
 * @param side the width of the margins at the sides, in points
 */
export const runningHead =
  (side: number) =>
  ({ page, pages, chapter }: PageInfo): Node =>
    page === 1
      ? ""
      : {
          margin: [side, 38, side, 0],
          style: "runningHead",
          columns: [
            { text: chapter, width: "*" },
            { text: `${page} of ${pages}`, alignment: "right", width: 60 },
          ],
        };
