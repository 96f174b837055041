/** The built site in Chromium: accessible, quiet, without third parties, and what visitors do there. */
import { existsSync } from "node:fs";
import { collections, list } from "@unionstate/dataset";
import axe from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type StaticServer, serveStatic } from "../build/static-server.ts";
import { folder } from "./built-site.ts";

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** A page of each kind: the views, and the record of each collection whose file is the longest. */
const kinds = [
  ...["", "arguments/", "timeline/", "map/", "network/", "polls/", "arms/", "sources/", "records/", "about/"],
  ...["docs/", "docs/data-model/", "docs/package/", "releases/", "search/", "404.html", "events/", "entities/"],
  ...collections.map((name) => {
    const longest = list(name).reduce((a, b) => (JSON.stringify(b).length > JSON.stringify(a).length ? b : a));
    return `${name}/${longest.id}/`;
  }),
];

describe.skipIf(!existsSync(executablePath))(
  "in Chromium (skipped where it is not installed: `apt install chromium`)",
  () => {
    let browser: Browser;
    let server: StaticServer;
    beforeAll(async () => {
      server = await serveStatic(folder, 0);
      browser = await chromium.launch({
        executablePath,
        args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
      });
    });
    afterAll(async () => {
      await browser?.close();
      await server?.close();
    });

    /** Opens a page that collects what should not happen: messages of the console, failed and third-party requests. */
    async function open(
      options: { dark?: boolean; width?: number } = {},
    ): Promise<{ page: Page; complaints: string[] }> {
      const page = await browser.newPage({
        viewport: { width: options.width ?? 1280, height: 900 },
        colorScheme: options.dark ? "dark" : "light",
        // The policy of the site would refuse axe.
        bypassCSP: false,
      });
      const complaints: string[] = [];
      page.on("console", (message) => complaints.push(`${page.url()}: ${message.text()}`));
      page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
      page.on("request", (request) => {
        if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(server.address)) {
          complaints.push(`${page.url()}: requests ${request.url()}`);
        }
      });
      return { page, complaints };
    }

    test("no kind of page prints to the console, sets a cookie, asks third parties or is wider than a phone", async () => {
      const { page, complaints } = await open({ width: 360 });
      const wide: string[] = [];
      for (const kind of kinds) {
        await page.goto(server.address + kind);
        if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) wide.push(kind);
      }
      // A page that does not exist is an error in the console of any browser.
      expect(complaints).toEqual([]);
      expect(wide).toEqual([]);
      expect(await page.context().cookies()).toEqual([]);
      await page.close();
    });

    test.each([["light"], ["dark"]])("axe finds no violation on any kind of page (%s)", async (scheme) => {
      const found: string[] = [];
      const context = await browser.newContext({ bypassCSP: true, colorScheme: scheme === "dark" ? "dark" : "light" });
      const page = await context.newPage();
      for (const kind of kinds) {
        await page.goto(server.address + kind);
        await page.addScriptTag({ content: axe.source });
        const violations: { id: string; nodes: { html: string }[] }[] = await page.evaluate(
          "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) })))",
        );
        found.push(...violations.map(({ id, nodes }) => `${kind || "home"}: ${id}: ${nodes[0]?.html.slice(0, 200)}`));
      }
      await context.close();
      expect(found).toEqual([]);
    });
  },
);
