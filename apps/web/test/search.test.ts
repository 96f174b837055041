/** The search of the built site in Chromium. */
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { addSearchIndex } from "../build/search-index.ts";
import { folder } from "./built-site.ts";
import { inChromium } from "./in-chromium.ts";

test("the same site has the same index, byte for byte", async () => {
  const copy = mkdtempSync(join(tmpdir(), "unionstate-search-"));
  try {
    cpSync(join(folder, "docs"), join(copy, "docs"), { recursive: true });
    await addSearchIndex(copy);
    const names = globSync("pagefind/**/*.*", { cwd: folder }).toSorted();
    expect(names).toContain("pagefind/pagefind.js");
    expect(globSync("pagefind/**/*.*", { cwd: copy }).toSorted()).toEqual(names);
    const differing = names.filter((name) => !readFileSync(join(copy, name)).equals(readFileSync(join(folder, name))));
    expect(differing).toEqual([]);
  } finally {
    rmSync(copy, { recursive: true });
  }
});

inChromium((chromium) => {
  let page: Page;
  beforeAll(async () => {
    page = await chromium.browser.newPage();
  });

  /** The paths of the results, when the page has announced them. */
  async function found(term: string): Promise<string[]> {
    await page.locator("#search-status", { hasText: `for “${term}”` }).waitFor();
    const links = await page.locator("#results a").all();
    const paths = await Promise.all(links.map((link) => link.getAttribute("href")));
    return paths.map((path) => (path ?? "").replace("/dataset/", ""));
  }

  test.each([
    ["Лукашенко", "entities/aliaksandr-lukashenka/"],
    ["Łukaszenka", "entities/aliaksandr-lukashenka/"],
    ["lukashenko", "entities/aliaksandr-lukashenka/"],
    ["Biélorussie", "entities/belarus/"],
    ["BY", "entities/belarus/"],
    ["Hrodna", "entities/grodno-azot/"],
    ["SU30", "entities/su-30/"],
    ["Su-30SM", "entities/su-30sm/"],
    ["Iskander", "entities/iskander/"],
    ["Сувалки", "entities/suwalki-gap/"],
    ["VIPA", "about/"],
    ["milk war", "entities/milk-war/"],
    ["formats", "docs/formats/"],
  ])("%s finds %s among the first three results", async (term, path) => {
    await page.goto(`${chromium.address}search/?q=${encodeURIComponent(term)}`);
    expect((await found(term)).slice(0, 3)).toContain(path);
  });

  test("a name that the data do not have finds no record", async () => {
    await page.goto(`${chromium.address}search/?q=Gomel`);
    expect((await found("Gomel")).filter((path) => !path.startsWith("docs/"))).toEqual([]);
  });

  test("results follow what is typed, and the address keeps it", async () => {
    await page.goto(`${chromium.address}search/`);
    await page.keyboard.type("Iskander");
    await found("Iskander");
    expect(new URL(page.url()).search).toBe("?q=Iskander");
    await page.locator("select[name=in]").selectOption("Statements");
    await page.locator("#search-status", { hasText: "in Statements" }).waitFor();
    expect(new URL(page.url()).search).toBe("?q=Iskander&in=Statements");
    const statements = await found("Iskander");
    expect(statements.length).toBeGreaterThan(0);
    expect(statements.filter((path) => !path.startsWith("statements/"))).toEqual([]);
  });

  test("from any page to a record with the keyboard", async () => {
    await page.goto(`${chromium.address}docs/`);
    await page.getByLabel("Search the site").focus();
    await page.keyboard.type("Лукашенко");
    await page.keyboard.press("Enter");
    await found("Лукашенко");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await page.waitForURL(`${chromium.address}entities/aliaksandr-lukashenka/`);
  });

  test("without scripts, the page says so and lists the records", async () => {
    const context = await chromium.browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(`${chromium.address}search/`);
    expect(await plain.locator("main").textContent()).toContain("The search needs JavaScript");
    expect(await plain.locator("#search").isVisible()).toBe(false);
    expect(await plain.locator('main a[href="/dataset/dossiers/airbase/"]').isVisible()).toBe(true);
    await context.close();
  });
});
