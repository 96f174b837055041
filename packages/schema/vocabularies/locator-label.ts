import { vocabulary } from "./vocabulary.ts";

export const locatorLabel = vocabulary(
  "LocatorLabel",
  "The kind of locator, such as a page or chapter (CSL locator label).",
  {
    page: "a page or pages",
    chapter: "a chapter",
    section: "a section or article",
  },
);
