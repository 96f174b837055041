import { existsSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { get, list, rows } from "@unionstate/dataset";
import { chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { portOf } from "../sandbox/port.ts";
import { type Consumer, createConsumer, expected } from "./consumer.ts";

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";

const page = `<!doctype html><meta charset="utf-8"><title>Union State</title>
<script type="module">
import { cite, get, list } from "/node_modules/@unionstate/dataset";
import { polls } from "/node_modules/@unionstate/dataset/dist/module/polls.js";
const said = [polls.length, get("entities", "belarus").iso3166, get("polls", "two-unions").waves.length, cite(list("polls").find(({ id }) => id === "two-unions"))].join(" ");
const worker = new Worker("/worker.js", { type: "module" });
worker.onmessage = ({ data }) => { document.title = data === said && list("polls") === polls ? said : "not the same"; };
</script>`;

const worker = `import { cite, get, polls } from "/node_modules/@unionstate/dataset/dist/module/polls.js";
import { get as getAny } from "/node_modules/@unionstate/dataset";
postMessage([polls.length, getAny("entities", "belarus").iso3166, get("two-unions").waves.length, cite(get("two-unions"))].join(" "));
`;

/** The example of the docs, which imports the package from a CDN. */
const example = readFileSync(new URL("../../docs/examples/polls-and-statements.html", import.meta.url), "utf8");

/** What a CDN serves at the bare address of a package: the file that its manifest names. */
const bare = "/node_modules/@unionstate/dataset";
const { jsdelivr, unpkg }: { jsdelivr: string; unpkg: string } = JSON.parse(
  readFileSync(new URL("../../packages/dataset/package.json", import.meta.url), "utf8"),
);

describe.skipIf(!existsSync(executablePath))(
  "Chromium (skipped where it is not installed: `apt install chromium`)",
  () => {
    let project: Consumer;
    let server: Server;
    beforeAll(async () => {
      project = createConsumer();
      server = createServer(async ({ url = "/" }, response) => {
        const html = url === "/" ? page : url === "/example" && example.replace("https://unpkg.com", "/node_modules");
        if (html) return response.setHeader("Content-Type", "text/html").end(html);
        response.setHeader("Content-Type", "text/javascript");
        if (url === "/worker.js") return response.end(worker);
        if (url === bare) return response.writeHead(302, { Location: join(bare, unpkg) }).end();
        if (!/^[\w@/.-]+\.js$/.test(url) || url.includes("..")) return response.writeHead(404).end();
        return response.end(await readFile(join(project.folder, url)));
      });
      await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    });
    afterAll(() => {
      server.close();
      project.remove();
    });

    /** Opens a page of the server, uses it, and expects that no script failed. */
    async function open(path: string, use: (tab: Page) => Promise<void>): Promise<void> {
      const browser = await chromium.launch({
        executablePath,
        args: [
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
        ],
      });
      try {
        const tab = await browser.newPage();
        const errors: string[] = [];
        tab.on("pageerror", (error) => errors.push(error.message));
        await tab.goto(`http://127.0.0.1:${portOf(server)}${path}`);
        await use(tab);
        expect(errors).toEqual([]);
      } finally {
        await browser.close();
      }
    }

    test("runs it from a plain script of a page and from a worker, as a CDN serves it", async () => {
      expect(jsdelivr).toBe(unpkg);
      await open("/", async (tab) => {
        await tab.waitForFunction("document.title !== 'Union State'");
        expect(`${await tab.title()}\n`).toBe(expected);
      });
    });

    test("draws the page of `docs/examples`: each share, and what one person said with its sources", async () => {
      await open("/example", async (tab) => {
        const statements = list("statements").filter(({ speakers }) => speakers.includes("aliaksandr-lukashenka"));
        await tab.waitForSelector(`#statements > li:nth-child(${statements.length})`);
        expect(await tab.locator("#name").textContent()).toBe(get("entities", "aliaksandr-lukashenka").name);
        expect(await tab.locator("#statements > li > a").allTextContents()).toEqual(
          statements.map(({ label }) => label),
        );
        expect(await tab.locator("figure h2").allTextContents()).toEqual(list("polls").map(({ label }) => label));
        const answers = rows("polls");
        const shares = await tab.locator("svg text:not([text-anchor])").allTextContents();
        expect(shares).toEqual(answers.map(({ text }) => text ?? "not in the source"));
        // “More than 75%” is the one bar with an open end; an answer without a share has none.
        expect(await tab.locator("rect.bound").count()).toBe(answers.filter(({ limit }) => limit !== null).length);
        expect(await tab.locator("rect").count()).toBe(answers.filter(({ text }) => text !== null).length);
        expect((await tab.locator("#polls, #statements").allTextContents()).join()).not.toMatch(/undefined|null|NaN/);
      });
    });
  },
);
