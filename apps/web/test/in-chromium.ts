import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe } from "vitest";
import { type StaticServer, serveStatic } from "../build/static-server.ts";
import { folder } from "./built-site.ts";

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** The browser and the address of the built site. Both are there once a test or `beforeAll` runs. */
export type Chromium = { readonly browser: Browser; readonly address: string };

/**
 * Defines tests of the built site in Chromium. They are skipped where it is not installed.
 *
 * @param define gets what the tests use
 */
export function inChromium(define: (chromium: Chromium) => void): void {
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
      define({
        get browser() {
          return browser;
        },
        get address() {
          return server.address;
        },
      });
    },
  );
}
