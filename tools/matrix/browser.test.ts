import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { portOf } from "../sandbox/port.ts";
import { type Consumer, createConsumer, expected } from "./consumer.ts";

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";

const page = `<!doctype html><meta charset="utf-8"><title>Union State</title>
<script type="importmap">{ "imports": { "@unionstate/dataset": "/node_modules/@unionstate/dataset/dist/index.js", "@unionstate/dataset/": "/node_modules/@unionstate/dataset/dist/" } }</script>
<script type="module">
import { cite, get, list } from "@unionstate/dataset";
import { polls } from "@unionstate/dataset/polls.js";
document.title = [polls.length, get("entities", "belarus").iso3166, get("polls", "two-unions").waves.length, cite(list("polls").find(({ id }) => id === "two-unions"))].join(" ");
</script>`;

describe.skipIf(!existsSync(executablePath))(
  "Chromium (skipped where it is not installed: `apt install chromium`)",
  () => {
    let project: Consumer;
    let server: Server;
    beforeAll(async () => {
      project = createConsumer();
      server = createServer(async ({ url = "/" }, response) => {
        if (url === "/") return response.setHeader("Content-Type", "text/html").end(page);
        if (!/^[\w@/.-]+\.js$/.test(url) || url.includes("..")) return response.writeHead(404).end();
        return response.setHeader("Content-Type", "text/javascript").end(await readFile(join(project.folder, url)));
      });
      await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    });
    afterAll(() => {
      server.close();
      project.remove();
    });

    test("runs it from a plain script of a page, without a bundler", async () => {
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
        await tab.goto(`http://127.0.0.1:${portOf(server)}/`);
        await tab.waitForFunction("document.title !== 'Union State'");
        expect(`${await tab.title()}\n`).toBe(expected);
        expect(errors).toEqual([]);
      } finally {
        await browser.close();
      }
    });
  },
);
