/** The filters of views in Chromium: links to what they hide, and what they count. */
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { inChromium } from "./in-chromium.ts";

inChromium((chromium) => {
  let page: Page;
  beforeAll(async () => {
    page = await chromium.browser.newPage();
  });

  const query = (): string => new URL(page.url()).search;
  const focused = (): Promise<string> => page.evaluate("document.activeElement.closest('[id]').id");
  const count = (): Promise<string | null> => page.locator("form.filters output").textContent();

  test("a link to what the filters hide takes them off and leads there", async () => {
    await page.goto(`${chromium.address}timeline/?from=2017&to=2017&mode=within`);
    await page.locator('figure a[href="#1995"]').press("Enter");
    expect(query()).toBe("");
    expect(await focused()).toBe("1995");
    await page.goBack();
    expect(query()).toBe("?from=2017&to=2017&mode=within");
  });

  test("a link to what is folded opens it and moves the focus to its summary, not to all of its text", async () => {
    await page.goto(`${chromium.address}timeline/`);
    await page.locator('figure a[href="#1995"]').press("Enter");
    expect(await page.locator("details[id='1995'] li").first().isVisible()).toBe(true);
    await page.locator('a[href="?certainty=any#unsure"]').first().press("Enter");
    expect(await focused()).toBe("unsure");
    expect(await page.evaluate("document.activeElement.localName")).toBe("summary");
    expect(await page.locator("#unsure li").first().isVisible()).toBe(true);
  });

  test("what only another choice than the default shows is not missing from the count", async () => {
    await page.goto(`${chromium.address}timeline/`);
    const [shown, all] = (await count())?.match(/\d+/g) ?? [];
    expect(shown).toBe(all);
    await page.locator("select[name=certainty]").selectOption("any");
    const [withAll, of] = (await count())?.match(/\d+/g) ?? [];
    expect(withAll).toBe(of);
    expect(Number(of)).toBeGreaterThan(Number(all));
  });
});
