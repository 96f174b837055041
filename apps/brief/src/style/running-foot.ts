import type { PageInfo } from "@unionstate/typeset";
import type { Node } from "../parts/inline.ts";

/**
 * The line at the foot of each page but the cover: what this is, and of which version.
 *
 * @param side the width of the margins at the sides, in points
 */
export const runningFoot =
  (side: number, version: string) =>
  ({ page }: PageInfo): Node =>
    page === 1
      ? ""
      : {
          margin: [side, 30, side, 0],
          style: "runningHead",
          text: `The Union State of Belarus and Russia · data brief · dataset version ${version}`,
        };
