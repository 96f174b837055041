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

  const status = (): Promise<string | null> => page.locator("#search-status").textContent();

  test.each(["Astravyets", "Островец", "xyzzy", "zapad 2099"])(
    "%s, which nothing contains, finds nothing, rather than what begins like it",
    async (term) => {
      await page.goto(`${chromium.address}search/?q=${encodeURIComponent(term)}`);
      expect(await found(term)).toEqual([]);
      expect(await status()).toBe(`No results for “${term}”.`);
    },
  );

  test("a name that is misspelt is found by its sound, and the page says so", async () => {
    await page.goto(`${chromium.address}search/?q=Zappad`);
    expect((await found("Zappad"))[0]).toBe("entities/zapad/");
    expect(await status()).toMatch(/^\d+ results for “Zappad”, which sounds like “Zapad”, the first 20 below$/);
    expect(await page.title()).toMatch(/^“Zappad” – Search/);
  });

  test("a name with a wrong letter finds nothing, and the page suggests the right one", async () => {
    await page.goto(`${chromium.address}search/?q=Vladmir`);
    expect(await found("Vladmir")).toEqual([]);
    await page.getByRole("link", { name: "Vladimir", exact: true }).click();
    expect(await found("Vladimir")).toContain("entities/vladimir-putin/");
  });

  test("people come before what they wrote, figures have their values, and foreign words their language", async () => {
    await page.goto(`${chromium.address}search/?q=Bohdan`);
    expect((await found("Bohdan"))[0]).toBe("entities/siarhei-bohdan/");
    await page.goto(`${chromium.address}search/?q=12,700`);
    expect(await found("12,700")).toContain("figures/zapad-2017-troops/");
    expect(await page.locator("#results").textContent()).toContain("Zapad 2017: 12,700 people");
    await page.goto(`${chromium.address}search/?q=${encodeURIComponent("Лукашенко")}`);
    await found("Лукашенко");
    expect(await page.locator("#search-status span").getAttribute("lang")).toBe("ru");
    await page.goto(`${chromium.address}search/?q=forposta`);
    await found("forposta");
    expect(await page.locator("#results a").first().getAttribute("lang")).toBe("ru-Latn");
  });

  test("the results are announced once nothing more is typed, and a choice of group is one step back", async () => {
    const typed = await chromium.browser.newPage();
    await typed.clock.install();
    await typed.goto(`${chromium.address}search/`);
    await typed.keyboard.type("Iskander");
    await typed.locator("#search-status", { hasText: "for “Iskander”" }).waitFor();
    const announced = typed.locator("#search-announced");
    expect(await announced.textContent()).toBe("");
    await typed.clock.runFor(700);
    expect(await announced.textContent()).toBe(await typed.locator("#search-status").textContent());
    await typed.getByRole("combobox", { name: "Search in" }).selectOption("Events");
    expect(new URL(typed.url()).search).toBe("?q=Iskander&in=Events");
    await typed.goBack();
    expect(new URL(typed.url()).search).toBe("?q=Iskander");
    await typed.close();
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
