/** The built site in Chromium: accessible, quiet, without third parties, and what visitors do there. */
import { collections, list } from "@unionstate/dataset";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { inChromium } from "./in-chromium.ts";

/** A page of each kind: the views, and the record of each collection whose file is the longest. */
const kinds = [
  ...["", "arguments/", "timeline/", "map/", "network/", "polls/", "arms/", "sources/", "records/", "about/"],
  ...["docs/", "docs/data-model/", "docs/package/", "releases/", "search/", "404.html", "events/", "entities/"],
  ...collections.map((name) => {
    const longest = list(name).reduce((a, b) => (JSON.stringify(b).length > JSON.stringify(a).length ? b : a));
    return `${name}/${longest.id}/`;
  }),
];

inChromium((chromium) => {
  /** Opens a page that collects what should not happen: messages of the console, failed and third-party requests. */
  async function open(width: number): Promise<{ page: Page; complaints: string[] }> {
    const page = await chromium.browser.newPage({
      viewport: { width: width, height: 900 },
    });
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(`${page.url()}: ${message.text()}`));
    page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
    page.on("request", (request) => {
      if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(chromium.address)) {
        complaints.push(`${page.url()}: requests ${request.url()}`);
      }
    });
    return { page, complaints };
  }

  test("no kind of page prints to the console, sets a cookie, asks third parties or is wider than a phone", async () => {
    const { page, complaints } = await open(360);
    const wide: string[] = [];
    for (const kind of kinds) {
      await page.goto(chromium.address + kind);
      if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) wide.push(kind);
    }
    expect(complaints).toEqual([]);
    expect(wide).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    await page.close();
  });

  // Dark pages differ from light ones in their colours alone.
  test.each([
    ["light", "{}"],
    ["dark", "{ runOnly: ['color-contrast'] }"],
  ] as const)("axe finds no violation on any kind of page (%s)", async (colorScheme, options) => {
    const found: string[] = [];
    const context = await chromium.browser.newContext({ bypassCSP: true, colorScheme });
    const page = await context.newPage();
    for (const kind of kinds) {
      await page.goto(chromium.address + kind);
      await page.addScriptTag({ content: axe.source });
      const violations: { id: string; nodes: { html: string }[] }[] = await page.evaluate(
        `axe.run(document, { ...${options}, resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) })))`,
      );
      found.push(...violations.map(({ id, nodes }) => `${kind || "home"}: ${id}: ${nodes[0]?.html.slice(0, 200)}`));
    }
    await context.close();
    expect(found).toEqual([]);
  });
});
