import { existsSync, globSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { serveStatic } from "../../apps/web/build/static-server.ts";
import { picturesPlace } from "./page-pictures.ts";

/** How many pages of records are drawn at most. */
const maxPictures = 20;

const chromiumPaths = ["/usr/bin/chromium", "/usr/bin/google-chrome"];

/** A record with another content, or that only one of two sites has. Example: `polls/two-unions`. */
export type ChangedRecord = { readonly record: string; readonly change: "added" | "changed" | "removed" };

/**
 * The records that differ between two built sites, by the JSON that both offer.
 *
 * @param before the folder of a site
 * @param after the folder of another
 */
export function changedRecords(before: string, after: string): readonly ChangedRecord[] {
  const namesIn = (site: string): string[] =>
    globSync("*/*.json", { cwd: site })
      .filter((file) => existsSync(join(site, file.replace(/\.json$/, "/index.html"))))
      .map((file) => file.replaceAll("\\", "/").replace(/\.json$/, ""));
  const [old, now] = [new Set(namesIn(before)), new Set(namesIn(after))];
  const textOf = (site: string, name: string): string => readFileSync(join(site, `${name}.json`), "utf8");
  return [...new Set([...old, ...now])].sort().flatMap((record): ChangedRecord[] => {
    if (!now.has(record)) return [{ record, change: "removed" }];
    if (!old.has(record)) return [{ record, change: "added" }];
    return textOf(before, record) === textOf(after, record) ? [] : [{ record, change: "changed" }];
  });
}

/**
 * Draws the pages of changed records, each before and after, into files such as `polls-two-unions-before.png`.
 *
 * @param before the folder of the built site of the base
 * @param after the folder of the built site now
 * @param folder the folder for the pictures
 * @returns what the summary says about them
 */
export async function recordPictures(before: string, after: string, folder: string): Promise<string> {
  const changed = changedRecords(before, after);
  if (changed.length === 0) return "no page of a record has another content.";
  const drawn = changed.slice(0, maxPictures);
  const named = drawn.map(({ record, change }) => `\`${record}\`${change === "changed" ? "" : ` (${change})`}`);
  const more = changed.length > drawn.length ? `, and ${changed.length - drawn.length} more` : "";
  const list = `${named.join(", ")}${more}`;
  const executablePath = chromiumPaths.find((path) => existsSync(path));
  if (executablePath === undefined) return `${list}. There are no pictures, because Chromium is not installed.`;
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    mkdirSync(folder, { recursive: true });
    const page = await browser.newPage({ viewport: { width: 800, height: 600 } });
    for (const [site, name, without] of [
      [before, "before", "added"],
      [after, "after", "removed"],
    ] as const) {
      const { address, close } = await serveStatic(site, 0);
      for (const { record, change } of drawn) {
        if (change === without) continue;
        await page.goto(`${address}${record}/`);
        await page.screenshot({ path: join(folder, `${record.replace("/", "-")}-${name}.png`), fullPage: true });
      }
      await close();
    }
  } finally {
    await browser.close();
  }
  return `${list}. Pictures of their pages, before and after, are in ${picturesPlace()}.`;
}
