/** The charts as files for reuse. Needs Node. */
export { chartFiles } from "./chart-files.ts";
