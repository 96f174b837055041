/**
 * Installs what is needed, then runs a script: `node tools/run.mjs tools/start.ts`.
 *
 * This is the one file that has to run before anything is installed, on whatever Node (from 20 on) the
 * machine has: that is why it is plain JavaScript and imports nothing but Node's own modules. The script it
 * starts runs on the Node that the project pins.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const [script, ...rest] = process.argv.slice(2);
const root = fileURLToPath(new URL("../", import.meta.url));
const stamp = `${root}node_modules/.installed`;
const locked = createHash("sha256")
  .update(readFileSync(`${root}package-lock.json`))
  .digest("hex");

const start = performance.now();
const installed = existsSync(stamp) && readFileSync(stamp, "utf8") === locked;
if (!installed) {
  // Not `npm ci`: it refuses a lockfile without the binaries that packages offer for other platforms, and those
  // stay out where a registry does not serve them. `--no-save` takes the versions of the lockfile and never writes it.
  // `--loglevel=error`: tools that want a newer Node get the pinned one; warnings about the machine's mislead.
  npm(["install", "--no-save", "--loglevel=error"]);
  writeFileSync(stamp, locked);
}
const seconds = installed ? "" : ((performance.now() - start) / 1000).toFixed(1);
// Straight on the pinned Node: another `npm run` in between would cost a quarter of a second.
run(`${root}node_modules/.bin/node`, [`${root}${script}`, ...rest], { UNIONSTATE_INSTALL_SECONDS: seconds });

function run(command, args, env) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...env } });
  if (status !== 0) process.exit(status ?? 1);
}

function npm(args) {
  const [command, before] = process.env.npm_execpath ? [process.execPath, [process.env.npm_execpath]] : ["npm", []];
  run(command, [...before, ...args], {});
}
