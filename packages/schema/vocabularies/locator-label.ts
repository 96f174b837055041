import { vocabulary } from "./vocabulary.ts";

export const locatorLabel = vocabulary("LocatorLabel", "What the locator counts (CSL locator label).", {
  page: "a page or pages",
  chapter: "a chapter",
  section: "a section or article",
});
