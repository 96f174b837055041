/** The command behind `npm run web`: serves the site while it is edited, or with `--built` as `npm start` made it. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, watch } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { serveStatic } from "./static-server.ts";

const web = fileURLToPath(new URL("..", import.meta.url));
const root = fileURLToPath(new URL("../../..", import.meta.url));
const usualPort = 4321;

const { values: options } = parseArgs({ options: { built: { type: "boolean" } } });
if (options.built) await serveBuilt();
else serveLive();

async function serveBuilt(): Promise<void> {
  const folder = join(web, "dist");
  if (!existsSync(folder)) {
    console.error("The site has not been built. Run `npm start`.");
    process.exitCode = 1;
    return;
  }
  const { address } = await serveStatic(folder, usualPort).catch(() => serveStatic(folder, 0));
  console.log(`The site is at ${address}\nPress Ctrl-C to stop.`);
}

/** Pages and styles are updated by the server itself; data and packages are built again and read by a new one. */
function serveLive(): void {
  if (!buildData()) {
    process.exitCode = 1;
    return;
  }
  let server = startServer();
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      server.kill(signal);
      process.exit();
    });
  }
  let timer: NodeJS.Timeout | undefined;
  let changed = "";
  const folders = ["packages/dataset/data", "packages/dataset/src", "packages/briefing/src", "packages/schema", "docs"];
  for (const folder of folders) {
    watch(join(root, folder), { recursive: true }, (_, name) => {
      if (name === null || /(?:^|\/)(?:dist|node_modules|\.vitest)(?:\/|\.|$)/.test(name)) return;
      changed = `${folder}/${name}`;
      clearTimeout(timer);
      // An editor writes a file in several steps.
      timer = setTimeout(restart, 100);
    });
  }

  function restart(): void {
    console.log(`\n${changed} changed.`);
    // The check of the data has printed what is wrong; the last valid version stays on show.
    if (!buildData()) return;
    server.once("exit", () => {
      server = startServer();
    });
    server.kill();
  }
}

/** Builds the dataset and its formats; prints only problems. Returns whether that succeeded. */
function buildData(): boolean {
  const turbo = join(root, "node_modules/.bin/turbo");
  const tasks = ["run", "build", "release", "--filter=@unionstate/dataset", "--output-logs=errors-only"];
  const { status, stdout } = spawnSync(turbo, tasks, {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (status !== 0) console.error(stdout);
  return status === 0;
}

function startServer(): ChildProcess {
  const astro = fileURLToPath(new URL("bin/astro.mjs", import.meta.resolve("astro/package.json")));
  return spawn(process.execPath, [astro, "dev", "--port", String(usualPort)], {
    cwd: web,
    stdio: "inherit",
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" },
  });
}
