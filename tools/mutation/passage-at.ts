import type { Path } from "@unionstate/schema";
import type { Specimen } from "./specimen.ts";

/** Every place in the passage of the evidence that a path leads into: of two that contradict each other either may be wrong. */
export const passageAt = ({ spots }: Specimen, path: Path): Path[] =>
  path[0] === "evidence"
    ? spots.filter((spot) => spot.path[0] === "evidence" && spot.path[1] === path[1]).map((spot) => spot.path)
    : [];
