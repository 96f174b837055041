/** The home page of the built site in Chromium. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { briefing } from "@unionstate/briefing";
import * as dataset from "@unionstate/dataset";
import { readPdfText } from "@unionstate/files";
import { expect, test } from "vitest";
import { folder, htmlOf } from "./built-site.ts";
import { inChromium } from "./in-chromium.ts";

test("numbers and pages of the brief lead to the record pages of this site", () => {
  const links = [...htmlOf("").matchAll(/<a (?:class="ref [^"]*" )?href="([^"]*)"[^>]*>(?:[^<]*\d|pp?\.)/g)]
    .map(([, href = ""]) => href)
    .filter((href) => /^\/dataset\/[a-z-]+\/[^/]+\/$/.test(href));
  expect(links.length).toBeGreaterThan(90);
  expect(links.filter((href) => !existsSync(join(folder, href.replace("/dataset/", ""), "index.html")))).toEqual([]);
});

test("the page has the description of the dataset that the release has", () => {
  const [, json = "{}"] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(htmlOf("")) ?? [];
  const release = new URL("../../../packages/dataset/release/dataset.jsonld", import.meta.url);
  expect(JSON.parse(json)).toEqual(JSON.parse(readFileSync(release, "utf8")));
});

inChromium((chromium) => {
  test("on a phone, the findings are one tap from the first screen", async () => {
    const page = await chromium.browser.newPage({ viewport: { width: 360, height: 640 }, reducedMotion: "reduce" });
    await page.goto(chromium.address);
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
    const context = await chromium.browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
    const page = await context.newPage();
    await page.goto(chromium.address);
    await page.getByRole("button", { name: "Copy command" }).click();
    await page.getByText("Copied").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("npm install @unionstate/dataset");
    await context.close();
  });

  test("printed, it is the brief: one page for each of its pages", async () => {
    const page = await chromium.browser.newPage();
    await page.goto(chromium.address);
    const pdf = await readPdfText(await page.pdf({ format: "A4" }));
    expect(pdf.length).toBe(briefing(dataset).length);
    await page.close();
  });
});
