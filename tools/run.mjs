/**
 * Runs a command of this repository: `node tools/run.mjs check --fix`. The scripts of `package.json` and
 * `npm run tool -- <name>` all go through it. It installs the dependencies if the lockfile has changed, builds the
 * packages that the command imports, and runs the command on the Node release that the project pins.
 *
 * Plain JavaScript without dependencies, because it starts before anything is installed, on any Node from 20 on.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const validate = "apps/validate/bin/unionstate.mjs";
const schema = "@unionstate/schema";
const dataset = "@unionstate/dataset";

/**
 * What contributors run as `npm run <name>`: a program of `node_modules/.bin` (`bin`) or a script, its first
 * arguments, and the package to build before it.
 */
const commands = {
  start: { script: "tools/start.ts" },
  test: { script: "tools/test.ts" },
  check: { script: validate, args: ["check"], needs: schema },
  new: { script: validate, args: ["new"], needs: schema },
  explain: { script: validate, args: ["explain"], needs: schema },
  diff: { script: validate, args: ["diff"], needs: schema },
  changeset: { script: validate, args: ["changeset"], needs: schema },
  "verify-source": { script: validate, args: ["verify-source"], needs: schema },
  coverage: { script: validate, args: ["coverage"], needs: schema },
  brief: { script: "apps/brief/src/main.ts", needs: dataset },
  pr: { script: "tools/pr/main.ts" },
  generate: { script: "tools/generate/main.ts" },
  format: { bin: "biome", args: ["check", "--write"] },
};

/** What maintainers run as `npm run tool -- <name>`, in the order in which the list shows them. */
const tools = {
  version: { script: "tools/release/version.ts", summary: "Set the next version and write its changelogs" },
  "release-files": { script: "tools/release/release-files.ts", summary: "Build the files of a release in .release/" },
  "release-notes": { script: "tools/release/release-notes.ts", summary: "Print the changelog of a version" },
  publish: { script: "tools/release/publish.ts", summary: "Publish the packages in .release/ to npm" },
  reproduce: { script: "tools/release/reproduce.ts", summary: "Build a release twice and compare every byte" },
  rehearsal: { script: "tools/rehearsal/main.ts", summary: "Rehearse a release against a local registry" },
  faults: { script: "tools/faults/main.ts", summary: "Interrupt builds and releases; check that nothing is half done" },
  matrix: { script: "tools/matrix/main.ts", summary: "Try the packed dataset in runtimes, compilers and bundlers" },
  mutation: { script: "tools/mutation/main.ts", needs: schema, summary: "Damage records; count what the check misses" },
  fuzz: { script: "tools/fuzz/main.ts", needs: schema, summary: "Check damaged files for input that breaks the check" },
  bench: { script: "tools/bench/main.ts", needs: dataset, summary: "Measure speed and size beside alternatives" },
  structure: { script: "tools/structure/main.ts", summary: "Find import cycles and imports across layers" },
  unused: { bin: "knip", args: ["--no-config-hints"], summary: "Find unused files, exports and dependencies" },
  words: { script: "tools/words/main.ts", summary: "Find wording to replace" },
};

const root = fileURLToPath(new URL("../", import.meta.url));
const [name = "", ...rest] = process.argv.slice(2);

const seconds = install();
if (name === "tool") await runTool(rest);
else if (Object.hasOwn(commands, name)) run(commands[name], rest);
else fail(`Unknown command \`${name}\`. Use one of: ${Object.keys(commands).join(", ")}, tool.`);

/** Installs if the lockfile has changed since the last time; returns how many seconds that took. */
function install() {
  const stamp = join(root, "node_modules/.installed");
  const lockfile = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lockfile) return "";
  const started = performance.now();
  const [npm, before] = process.env.npm_execpath ? [process.execPath, [process.env.npm_execpath]] : ["npm", []];
  // `npm ci` refuses a lockfile without the optional binaries of other platforms, which some registries leave out.
  // `--no-save` installs the locked versions and never writes the lockfile. `--loglevel=error` hides warnings about
  // the machine's Node, because every command runs on the pinned one.
  exitOnFailure(spawn(npm, [...before, "install", "--no-save", "--loglevel=error"], { stdio: "inherit" }));
  writeFileSync(stamp, lockfile);
  return ((performance.now() - started) / 1000).toFixed(1);
}

function run({ script, bin, args = [], needs }, more) {
  if (needs) build(needs);
  const [command, before] = bin ? [bin, []] : ["node", [join(root, script)]];
  const env = { ...process.env, UNIONSTATE_INSTALL_SECONDS: seconds };
  // Starts the program itself: another `npm run` in between takes a quarter of a second.
  exitOnFailure(
    spawn(join(root, "node_modules/.bin", command), [...before, ...args, ...more], { stdio: "inherit", env }),
  );
}

/** Turborepo builds the package only if it has changed. Its output is shown only on failure. */
function build(needs) {
  const args = ["run", "build", `--filter=${needs}`, "--output-logs=errors-only"];
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: "1", TURBO_NO_UPDATE_NOTIFIER: "1" };
  const stdio = ["inherit", "pipe", "inherit"];
  const built = spawn(join(root, "node_modules/.bin/turbo"), args, { stdio, env, encoding: "utf8" });
  if (built.status !== 0) console.error(built.stdout);
  exitOnFailure(built);
}

async function runTool([tool, ...more]) {
  if (tool === undefined || tool === "--help") {
    const rows = Object.entries(tools).map(([each, { summary }]) => `  ${each.padEnd(14)}  ${summary}`);
    console.log(`Usage: npm run tool -- <name> [options]\n\n${rows.join("\n")}`);
  } else if (Object.hasOwn(tools, tool)) run(tools[tool], more);
  else {
    const { closest } = await import("fastest-levenshtein");
    fail(`Unknown tool \`${tool}\`. Did you mean \`${closest(tool, Object.keys(tools))}\`?`);
  }
}

function spawn(command, args, options) {
  return spawnSync(command, args, { cwd: root, ...options });
}

function exitOnFailure({ status }) {
  if (status !== 0) process.exit(status ?? 1);
}

function fail(message) {
  console.error(message);
  process.exit(2);
}
