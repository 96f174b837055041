import { vocabulary } from "./vocabulary.ts";

export const locatorLabel = vocabulary("LocatorLabel", "The kind of locator (CSL locator label).", {
  page: "a page or pages",
});
