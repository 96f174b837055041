/** The map, the network and the polls in Chromium: what a visitor chooses is shown, is in the address, and goes back. */
import { list } from "@unionstate/dataset";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { pollView } from "../src/views/poll-view.ts";
import { inChromium } from "./in-chromium.ts";

inChromium((chromium) => {
  let page: Page;
  beforeAll(async () => {
    page = await chromium.browser.newPage();
  });

  const query = (): string => new URL(page.url()).search;
  const shown = async (selector: string): Promise<readonly string[]> => {
    const texts = await page.locator(selector).filter({ visible: true }).allTextContents();
    return texts.map((text) => text.trim().replaceAll(/\s+/g, " "));
  };

  test("the map shows what Belarus refused, and the back button returns to all of Russia’s deployments", async () => {
    await page.goto(`${chromium.address}map/`);
    await page.selectOption("select[name=owner]", "russia");
    const ofRussia = await shown("tbody tr");
    await page.selectOption("select[name=state]", "refused");
    expect(query()).toBe("?owner=russia&state=refused");
    expect(await shown(".list h2")).toEqual(["Refused"]);
    expect(await shown("figure svg a")).toEqual([]);
    await page.goBack();
    expect(query()).toBe("?owner=russia");
    expect(await shown("tbody tr")).toEqual(ofRussia);
  });

  test("a point of the map leads to the page of its record", async () => {
    await page.goto(`${chromium.address}map/?state=in-place`);
    await page.locator("figure svg a", { hasText: "Hantsavichi" }).press("Enter");
    await page.waitForURL("**/deployments/russia-belarus-volga-radar/");
  });

  test("the network shows the relations of the entity in the address, and rumours only when asked", async () => {
    await page.goto(`${chromium.address}network/?entity=vladimir-putin`);
    expect(await shown(".neighbours h2")).toEqual(["Vladimir Putin"]);
    const enmity = /is reported to feel enmity/;
    expect((await shown("tbody tr")).filter((row) => enmity.test(row))).toEqual([]);
    await page.selectOption("select[name=certainty]", "all");
    expect((await shown("tbody tr")).filter((row) => enmity.test(row))).toHaveLength(2);
  });

  test("a neighbour is chosen by its name, which moves the focus to its relations", async () => {
    await page.goto(`${chromium.address}network/?entity=csto`);
    await page.locator("section#csto .margin a", { hasText: "Belarus" }).first().press("Enter");
    expect(page.url()).toBe(`${chromium.address}network/#belarus`);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("belarus");
  });

  test("a link to the section of an entity shows it", async () => {
    await page.goto(`${chromium.address}network/#csto`);
    await page.waitForURL(({ search }) => search === "?entity=csto");
    expect(await shown(".neighbours h2")).toEqual(["CSTO"]);
  });

  test("the polls show what others report of one answer", async () => {
    await page.goto(`${chromium.address}polls/?answer=european-union&source=others`);
    const rows = await shown("tr[data-poll]");
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.filter((row) => !/European Union/.test(row) || /The paper$/.test(row))).toEqual([]);
  });

  test("without a script, every relation, deployment and share is there", async () => {
    const plain = await chromium.browser.newContext({ javaScriptEnabled: false });
    const still = await plain.newPage();
    for (const [path, count] of [
      ["map/", list("deployments").length],
      ["network/", list("relations").length],
      ["polls/", list("polls").flatMap((poll) => pollView(poll).shares).length],
    ] as const) {
      await still.goto(chromium.address + path);
      expect(await still.locator("form.filters").isVisible()).toBe(false);
      expect(await still.locator("tr[data-counted]:not([data-q])").filter({ visible: true }).count()).toBe(count);
    }
    await plain.close();
  });
});
