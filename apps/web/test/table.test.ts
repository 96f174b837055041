/** The tables of the built site in Chromium: filter, order, address, keyboard and files. */
import { readFileSync } from "node:fs";
import { collections, dateSpan, list, version } from "@unionstate/dataset";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { inChromium } from "./in-chromium.ts";

/** A table as it is shown: its headings, and the rows with their visible cells. */
type Shown = { readonly headings: readonly string[]; readonly rows: readonly Row[] };
type Row = { readonly id: string; readonly cells: readonly string[]; readonly keys: readonly string[] };

inChromium((chromium) => {
  let page: Page;
  let errors: string[];
  beforeEach(async () => {
    page = await chromium.browser.newPage();
    errors = [];
    page.on("pageerror", ({ message }) => errors.push(`${page.url()}: ${message}`));
  });
  afterEach(async () => {
    await page.close();
    expect(errors).toEqual([]);
  });

  const open = (path: string) => page.goto(chromium.address + path);
  const query = (): string => new URL(page.url()).search;
  const count = (): Promise<string | null> => page.locator("form.filters output").textContent();
  const choice = (name: string) => page.getByRole("combobox", { name, exact: true });
  const words = () => page.getByRole("searchbox", { name: "Search text" });
  const heading = (name: string) =>
    page.locator("table.records thead").getByRole("button", { name: `Sort by ${name.toLowerCase()}`, exact: true });
  const orderOf = (name: string): Promise<string | null> =>
    page.getByRole("columnheader", { name, exact: true }).getAttribute("aria-sort");

  const shown = (): Promise<Shown> =>
    page.evaluate(`({
        headings: [...document.querySelectorAll("table.records thead th")].map((cell) => cell.textContent),
        rows: [...document.querySelectorAll("table.records tbody tr")]
          .filter((row) => row.checkVisibility())
          .map((row) => {
            const cells = [...row.cells].filter((cell) => cell.checkVisibility());
            return {
              id: row.id,
              cells: cells.map((cell) => cell.textContent.replaceAll("\u00A0", " ").trim()),
              keys: cells.map((cell) => cell.dataset.sortKey ?? cell.textContent.trim()),
            };
          }),
      })`);

  async function fileOf(button: string): Promise<string> {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: button }).click(),
    ]);
    return readFileSync(await download.path(), "utf8");
  }

  test("each table shows every cell in the order of each column, the first one from an address", async () => {
    const incomplete: string[] = [];
    for (const collection of collections.filter((name) => name !== "polls")) {
      await open(`${collection}/?sort=-0`);
      const { headings } = await shown();
      const total = await page.locator("table.records tbody tr").count();
      for (const [column, name] of headings.entries()) {
        if (column > 0) await choice("Sort by").selectOption(`-${column}`);
        const { rows } = await shown();
        const isComplete = rows.length === total && rows.every(({ cells }) => cells.length === headings.length);
        if (!isComplete || (await orderOf(name)) !== "descending") incomplete.push(`${collection}: ${name}`);
      }
    }
    expect(incomplete).toEqual([]);
  });

  test("a heading sorts by its column, up and then down, with undated events last", async () => {
    await open("events/");
    await heading("Date").click();
    const datesOf = ({ rows }: Shown) => rows.map(({ keys }) => keys[0] ?? "");
    const up = datesOf(await shown());
    const dated = up.filter((date) => date !== "");
    expect(await orderOf("Date")).toBe("ascending");
    expect(dated.length).toBeLessThan(up.length);
    expect(up.slice(0, dated.length)).toEqual(dated.toSorted());
    await heading("Date").click();
    const down = datesOf(await shown());
    expect(await orderOf("Date")).toBe("descending");
    expect(down.slice(0, dated.length)).toEqual(dated.toSorted().reverse());
  });

  test("amounts are sorted as numbers among those of their unit", async () => {
    await open("figures/?sort=1");
    const keys = (await shown()).rows.map((row) => row.keys[1] ?? "");
    const amounts = keys.filter((key) => key.startsWith("person ")).map((key) => Number(key.slice("person ".length)));
    expect(amounts.length).toBeGreaterThan(2);
    expect(amounts).toEqual(amounts.toSorted((a, b) => a - b));
  });

  test("years show what may be in them: what lasted until later is included, and what has no date is not", async () => {
    await open("events/?from=2017&to=2017");
    const ids = (await shown()).rows.map(({ id }) => id);
    const inYear = list("events").filter(({ date }) => {
      if (date === null) return false;
      const { first, last } = dateSpan(date);
      return (first ?? "") <= "2017-12-31" && (last ?? "9999") >= "2017-01-01";
    });
    expect(inYear.map(({ date }) => date)).toEqual(expect.arrayContaining(["2014/..", "2017"]));
    expect(ids).toEqual(inYear.map(({ id }) => id));
  });

  test("filters show the records that have all choices, and say how many", async () => {
    await open("events/");
    const all = (await shown()).rows.length;
    await choice("Kind").selectOption("exercise");
    const exercises = (await shown()).rows;
    expect(exercises.length).toBeGreaterThan(0);
    expect(exercises.length).toBeLessThan(all);
    expect(new Set(exercises.map(({ cells }) => cells[2]))).toEqual(new Set(["Exercise"]));
    expect(await count()).toBe(`${exercises.length} of ${all} records`);
    await words().fill("zapad");
    const zapad = (await shown()).rows;
    expect(zapad.length).toBeLessThan(exercises.length);
    expect(zapad.filter(({ cells }) => !/zapad/i.test(cells.join(" ")))).toEqual([]);
    await page.getByRole("button", { name: "Reset filters" }).click();
    expect(await count()).toBe(`${all} of ${all} records`);
    expect(query()).toBe("");
  });

  test("the address has the whole state, copied or by the back button", async () => {
    await open("statements/");
    const before = await shown();
    await choice("Who said it").selectOption("vladimir-putin");
    const filtered = await shown();
    await heading("Date").click();
    await words().fill("union");
    await words().press("Enter");
    const after = await shown();
    expect(after.rows.length).toBeGreaterThan(0);
    expect(Object.fromEntries(new URLSearchParams(query()))).toEqual({
      q: "union",
      speaker: "vladimir-putin",
      sort: "0",
    });

    const address = page.url();
    await page.goBack();
    await page.goBack();
    expect(await shown()).toEqual(filtered);
    expect(await orderOf("Date")).toBeNull();
    await page.goBack();
    expect(query()).toBe("");
    expect(await shown()).toEqual(before);

    await page.goto(address);
    expect(await shown()).toEqual(after);
    expect(await orderOf("Date")).toBe("ascending");
  });

  test("the keyboard alone is enough", async () => {
    await open("deployments/");
    await words().focus();
    await page.keyboard.type("Su-27");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\?q=Su-27$/);
    const names = (await shown()).rows.map(({ id }) => id).sort();
    expect(names.length).toBeGreaterThan(0);

    const focused = (): Promise<string> => page.evaluate("document.activeElement.textContent.trim()");
    for (let tabs = 0; (await focused()) !== "Host country" && tabs < 40; tabs++) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await orderOf("Host country")).toBe("ascending");
    await page.keyboard.press("Space");
    expect(await orderOf("Host country")).toBe("descending");
    expect(await focused()).toBe("Host country");
    expect((await shown()).rows.map(({ id }) => id).sort()).toEqual(names);
  });

  test("the first click on what was typed for opens it, and the back button returns to the words", async () => {
    await open("arms-deals/");
    await words().pressSequentially("iskander");
    await page.locator("table.records tbody th a").filter({ visible: true }).first().click();
    await page.waitForURL(/iskander\/$/);
    await page.goBack();
    expect(query()).toBe("?q=iskander");
    expect(await words().inputValue()).toBe("iskander");
  });

  test("what is typed, or passed on the way to a choice, is one step back", async () => {
    await open("events/");
    await choice("To year").focus();
    for (const year of ["2000", "2010", "2017"]) await choice("To year").selectOption(year);
    await words().pressSequentially("zapad");
    await page.waitForURL(/q=zapad/);
    await page.goBack();
    expect(query()).toBe("?to=2017");
    await page.goBack();
    expect(query()).toBe("");
  });

  test("the count and the order are announced once, half a second after the last letter", async () => {
    await page.clock.install();
    await open("events/");
    const all = (await shown()).rows.length;
    await heading("Date").click();
    await words().pressSequentially("zapad");
    const { length } = (await shown()).rows;
    const status = page.locator("form.filters [role=status]");
    expect(await status.textContent()).toBe("");
    await page.clock.runFor(500);
    expect(await status.textContent()).toBe(`${length} of ${all} records, by date, ascending`);
  });

  test("where nothing matches, it says so and offers all", async () => {
    await open("figures/?q=xyzzy");
    expect(await page.locator("table.records").isVisible()).toBe(false);
    const none = page.locator("[data-none]");
    expect(await none.textContent()).toContain("No records match.");
    await none.getByRole("button", { name: "Reset filters" }).click();
    expect(await none.isVisible()).toBe(false);
    expect((await shown()).rows.length).toBe(list("figures").length);
    expect(await words().evaluate((field) => field === document.activeElement)).toBe(true);
  });

  test("the files have exactly the rows, columns and order that are shown, and say what they are", async () => {
    await open("events/?kind=exercise&sort=-0");
    const { headings, rows } = await shown();
    const dates = new Map(list("events").map(({ id, date }) => [`${id}`, date]));
    const table = rows.map(({ id, cells: [date = "", ...others] }) => [
      `https://w3id.org/unionstate/events/${id}`,
      ...[date, dates.get(id) ?? "", ...others],
    ]);
    const [, ...rest] = headings;
    const columns = ["Address", "Date", "Date (EDTF)", ...rest];
    expect(rows.length).toBeGreaterThan(1);
    const csv = await fileOf("Download filtered rows as CSV");
    expect(csv.codePointAt(0)).toBe(0xfeff);
    const [names = [], ...lines] = parseCsv(csv.slice(1));
    expect(names).toEqual([...columns, "Source", "Licence", "Version", "Filter"]);
    expect(lines.map((line) => line.slice(0, columns.length))).toEqual(table);
    expect(lines.map((line) => line.at(-1))).toEqual(lines.map(() => "Kind: Exercise"));
    const json = JSON.parse(await fileOf("Download filtered rows as JSON"));
    expect(json).toMatchObject({ filter: "Kind: Exercise", version, licence: expect.stringContaining("CC BY 4.0") });
    expect(json.records).toEqual(
      table.map((row) => Object.fromEntries(columns.map((name, i) => [name, row[i] || null]))),
    );
    expect(await page.locator("form.filters [role=status]").textContent()).toBe(
      `Downloaded ${rows.length} records as JSON`,
    );
  });

  test("on a phone each row is a card that begins with the name, and stays a row for screen readers", async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open("events/");
    const row = page.locator("table.records").getByRole("row").nth(2);
    const [name, kind] = [row.getByRole("rowheader"), row.getByRole("cell").nth(1)];
    const [above, below] = [await name.boundingBox(), await kind.boundingBox()];
    expect(above?.y).toBeLessThan(below?.y ?? 0);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    const heads = await page.locator("table.records").getByRole("columnheader").count();
    expect(heads).toBe((await row.getByRole("cell").count()) + 1);
  });

  test("without scripts the table is complete, and offers no control that would do nothing", async () => {
    const context = await chromium.browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(`${chromium.address}deployments/?owner=none`);
    const rows = plain.locator("table.records tbody tr");
    expect(await rows.count()).toBeGreaterThan(20);
    expect(await rows.last().isVisible()).toBe(true);
    expect(await plain.locator("main :is(button, select, input)").filter({ visible: true }).count()).toBe(0);
    await context.close();
  });
});

/** The cells of a CSV file (RFC 4180). */
function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
