/** `npm run tool -- bench site`: Lighthouse on a page of each kind of the built website, and what each transfers. */
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { serveStatic } from "../../apps/web/build/static-server.ts";
import { root } from "../workspace.ts";

const pages = ["", "arms-deals/russia-belarus-su-30sm-2016/", "events/", "timeline/", "network/", "search/"];
const categories = ["performance", "accessibility", "best-practices", "seo"] as const;

const folder = join(root, "apps/web/dist");
if (!existsSync(folder)) {
  console.error("The website has not been built. Run `npm start`.");
  process.exit(1);
}
// The host of the website compresses what is text.
const compressed = mkdtempSync(join(tmpdir(), "unionstate-site-"));
cpSync(folder, compressed, { recursive: true });
for (const file of globSync("**/*.{html,css,js,svg,json}", { cwd: compressed })) {
  writeFileSync(join(compressed, `${file}.gz`), gzipSync(readFileSync(join(compressed, file))));
}
const { address, close } = await serveStatic(compressed, 0);
const chrome = await launch({
  chromePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  chromeFlags: ["--headless", "--no-sandbox", "--disable-gpu"],
});
console.log(`| page | ${categories.join(" | ")} | transferred |`);
console.log(`| --- | ${categories.map(() => "--:").join(" | ")} | --: |`);
for (const page of pages) {
  const result = await lighthouse(`${address}${page}`, { port: chrome.port, onlyCategories: [...categories] });
  if (!result) throw new Error(`Lighthouse has no result for ${page}.`);
  const { lhr } = result;
  const scores = categories.map((name) => Math.round((lhr.categories[name]?.score ?? 0) * 100));
  const bytes = Number(lhr.audits["total-byte-weight"]?.numericValue ?? 0);
  console.log(`| \`/${page}\` | ${scores.join(" | ")} | ${Math.round(bytes / 1000)} kB |`);
  for (const name of categories) {
    for (const { id } of lhr.categories[name]?.auditRefs ?? []) {
      const audit = lhr.audits[id];
      if (audit?.score !== null && audit?.score !== undefined && audit.score < 0.9 && name !== "performance") {
        console.error(`  ${name}: ${audit.title}`);
      }
    }
  }
}
chrome.kill();
await close();
rmSync(compressed, { recursive: true });
