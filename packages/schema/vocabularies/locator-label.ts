import { vocabulary } from "./vocabulary.ts";

/** CSL locator labels. */
export const locatorLabel = vocabulary("LocatorLabel", "What the pinpoint counts, in CSL's words.", {
  page: "a page or pages",
  chapter: "a chapter",
  section: "a section or article",
});
