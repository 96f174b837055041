/** The home page of the built site in Chromium. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { briefing } from "@unionstate/briefing";
import * as dataset from "@unionstate/dataset";
import { readPdfText } from "@unionstate/files";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type StaticServer, serveStatic } from "../build/static-server.ts";
import { folder, htmlOf } from "./built-site.ts";

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";

test("numbers of the brief lead to the record pages of this site", () => {
  const links = [...htmlOf("").matchAll(/<a class="ref [^"]*" href="([^"]*)"/g)].map(([, href = ""]) => href);
  expect(links.length).toBeGreaterThan(50);
  expect(links.filter((href) => !existsSync(join(folder, href.replace("/dataset/", ""), "index.html")))).toEqual([]);
});

test("the page has the description of the dataset that the release has", () => {
  const [, json = "{}"] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(htmlOf("")) ?? [];
  const release = new URL("../../../packages/dataset/release/dataset.jsonld", import.meta.url);
  expect(JSON.parse(json)).toEqual(JSON.parse(readFileSync(release, "utf8")));
});

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

    test("on a phone, the findings are one tap from the first screen", async () => {
      const page = await browser.newPage({ viewport: { width: 360, height: 640 }, reducedMotion: "reduce" });
      await page.goto(server.address);
      const link = page.getByRole("link", { name: "Findings", exact: true });
      const box = await link.boundingBox();
      expect(box && box.y + box.height).toBeLessThan(640);
      await link.click();
      const heading = page.getByRole("heading", { name: "Findings", exact: true });
      await heading.waitFor();
      await page.waitForFunction(() => scrollY > 640);
      const place = await heading.boundingBox();
      expect(place && place.y + place.height).toBeLessThan(640);
      await page.close();
    });

    test("the command to install the package can be copied", async () => {
      const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
      const page = await context.newPage();
      await page.goto(server.address);
      await page.getByRole("button", { name: "Copy command" }).click();
      await page.getByText("Copied").waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("npm install @unionstate/dataset");
      await context.close();
    });

    test("printed, it is the brief: one page for each of its pages", async () => {
      const page = await browser.newPage();
      await page.goto(server.address);
      const pdf = await readPdfText(await page.pdf({ format: "A4" }));
      expect(pdf.length).toBe(briefing(dataset).length);
      await page.close();
    });
  },
);
