/** The built site as tests read it. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

/** The folder of the built site. */
export const folder: string = fileURLToPath(new URL("../dist", import.meta.url));

/** Where the site is published on its host. */
export const base = "/dataset/";

/** The paths of all pages below the site, in code point order. Example: `polls/two-unions/`. */
export const pages: readonly string[] = globSync("**/*.html", { cwd: folder })
  .map((file) => file.replaceAll("\\", "/").replace(/(^|\/)index\.html$/, "$1"))
  .sort();

/** The HTML of a page. */
export const htmlOf = (page: string): string =>
  readFileSync(join(folder, page.endsWith("/") || page === "" ? `${page}index.html` : page), "utf8");

/** The bytes that a page transfers with gzip, without pictures that are loaded when they are seen. */
export type PageSize = {
  /** HTML, style sheets and scripts. */
  readonly page: number;
  /** The scripts, and those that they import. */
  readonly scripts: number;
  /** The fonts of its letters. */
  readonly fonts: number;
};

/** What a page transfers. */
export function sizeOf(page: string): PageSize {
  const html = htmlOf(page);
  const files = (pattern: RegExp): string[] => [...html.matchAll(pattern)].map(([, path = ""]) => path);
  const styles = files(/<link rel="stylesheet" href="([^"]+)"/g);
  const scripts = new Set<string>();
  for (const path of files(/<script [^>]*src="([^"]+)"/g)) addScripts(path, scripts);
  const total = (paths: Iterable<string>): number => [...paths].reduce((sum, path) => sum + gzipped(path), 0);
  return {
    page: gzipSync(html).length + total(styles) + total(scripts),
    scripts: total(scripts),
    fonts: fontsOn(html),
  };
}

function addScripts(path: string, seen: Set<string>): void {
  if (seen.has(path)) return;
  seen.add(path);
  const code = readFileSync(siteFile(path), "utf8");
  for (const [, imported = ""] of code.matchAll(/(?:from|import)\s*\(?["'](\.{1,2}\/[^"']+\.js)["']/g)) {
    addScripts(new URL(imported, `file://${path}`).pathname, seen);
  }
}

/** Fonts are compressed themselves. Every page has the upright ones; few have words in italics. */
function fontsOn(html: string): number {
  const main = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
  const upright = ["sans-400", "sans-600", "serif-400"];
  const names = /<(?:i|em|cite)\b/.test(main) ? [...upright, "serif-400-italic"] : upright;
  return names.reduce((sum, name) => sum + readFileSync(join(folder, `fonts/${name}.woff2`)).length, 0);
}

function gzipped(path: string): number {
  const size = sizes.get(path) ?? gzipSync(readFileSync(siteFile(path))).length;
  sizes.set(path, size);
  return size;
}

const sizes = new Map<string, number>();

const siteFile = (path: string): string => join(folder, path.slice(base.length));
