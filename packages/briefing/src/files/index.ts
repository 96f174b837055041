/** The charts as files for reuse. Needs Node. */
export { chartFiles } from "./chart-files.ts";
export { type FontCut, fontSubset } from "./font-subset.ts";
export { socialPicture } from "./social-picture.ts";
