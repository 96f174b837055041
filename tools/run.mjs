/**
 * Runs a command of this repository: `node tools/run.mjs check --fix`. The scripts of `package.json` and
 * `npm run tool -- <name>` all go through it. It prints the help of the command or checks its arguments, installs the
 * dependencies if the lockfile has changed, builds the packages that the command imports, and runs the command on the
 * Node.js release in `node_modules`.
 *
 * Plain JavaScript without dependencies, because it starts before anything is installed, on any Node.js from 20 on.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { commands, tools } from "./commands.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const [first, ...others] = process.argv.slice(2);
const isTool = first === "tool";
const table = isTool ? tools : commands;
const [name, args] = isTool ? [others[0], others.slice(1)] : [first, others];

if (name === undefined || name === "--help" || name === "-h") console.log(overview());
else if (!Object.hasOwn(table, name)) await failUnknown(isTool ? "tool" : "command", name, Object.keys(table));
else if (args.includes("--help") || args.includes("-h")) console.log(help(table[name]));
else {
  await checkArguments(args, table[name]);
  run(table[name], args, install());
}

function overview() {
  const names = Object.entries(table).map(([each, { summary }]) => [each, summary]);
  const rows = isTool ? names : [...names, ["tool", "Run a tool for maintainers; without a name, list them"]];
  return `Usage: ${isTool ? "npm run tool -- <name>" : "npm run <command> --"} [options]\n\n${list(rows)}`;
}

/** The help of a command: usage, summary, choices, options, examples and exit codes. */
function help({ summary, details, usage, choices, options = {}, examples, exitCodes }) {
  const rows = [...Object.entries(options), ["--help", "print this help"]];
  return [
    `Usage: ${commandLine()} ${usage ? `${usage} ` : ""}[options]`,
    wrapped(`${summary}.${details ? ` ${details}` : ""}`),
    ...(choices
      ? [`${capitalised(argumentName(usage ?? Object.keys(options)[0]))}s:\n${list(Object.entries(choices))}`]
      : []),
    `Options:\n${list(rows)}`,
    `Examples:\n${list(examples.map(([given, what]) => [exampleLine(given), what]))}`,
    `Exit codes: ${exitCodes ?? "0 success, 1 failure, 2 invalid usage"}.`,
  ].join("\n\n");
}

function exampleLine(given) {
  return given === "" ? commandLine().replace(/ --$/, "") : `${commandLine()} ${given}`;
}

/** How the command is typed. Example: `npm run check --`. */
function commandLine() {
  if (isTool) return `npm run tool -- ${name}`;
  return name === "start" || name === "test" ? `npm ${name} --` : `npm run ${name} --`;
}

/** What the arguments of a command are called. Example: `part`. */
function argumentName(usage) {
  return /<([\w-]+)>/.exec(usage)?.[1] ?? "argument";
}

/** A paragraph in lines of at most 100 characters. */
function wrapped(text) {
  return text.replace(/(.{1,100})(?: |$)/g, "$1\n").trimEnd();
}

function capitalised(word) {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Two columns; a text that does not fit beside its name goes below it. */
function list(rows) {
  const width = Math.min(34, Math.max(...rows.map(([each]) => each.length)));
  return rows
    .map(([each, text]) =>
      each.length <= width ? `  ${each.padEnd(width)}  ${text}` : `  ${each}\n${" ".repeat(width + 4)}${text}`,
    )
    .join("\n");
}

/** Ends with a sentence if the arguments of a tool are not those of its help. The apps check theirs themselves. */
async function checkArguments(args, { script, usage = "", choices, options = {} }) {
  if (script?.startsWith("apps/")) return;
  const names = Object.keys(options).map((option) => /^--([\w-]+)( <)?(.*…$)?/.exec(option) ?? []);
  const config = Object.fromEntries(
    names.map(([, option, value, several]) => [
      option,
      { type: value ? "string" : "boolean", multiple: several !== undefined },
    ]),
  );
  const { positionals, error } = parsed(args, config);
  if (error?.code === "ERR_PARSE_ARGS_UNKNOWN_OPTION")
    await failUnknown("option", /'(-[^' ]*)/.exec(error.message)?.[1] ?? "", [
      ...names.map(([, option]) => `--${option}`),
      "--help",
    ]);
  if (error) fail(`${error.message.split(". ")[0].replace(/\.$/, "")}. ${hint()}`);
  const expected = usage.split(" ").filter(Boolean);
  const missing = expected[positionals.length];
  if (missing?.startsWith("<")) fail(`Missing argument \`${missing}\`. ${hint()}`);
  if (!usage.includes("…") && positionals.length > expected.length)
    fail(`Unexpected argument \`${positionals[expected.length]}\`. ${hint()}`);
  const chosen = usage.includes("…") ? positionals : positionals.slice(0, 1);
  const unknown = choices && chosen.find((each) => !Object.hasOwn(choices, each));
  if (unknown !== undefined) await failUnknown(argumentName(usage), unknown, Object.keys(choices));
}

function parsed(args, options) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    return { positionals: [], error };
  }
}

function hint() {
  return `See \`${commandLine()} --help\`.`;
}

async function failUnknown(what, given, names) {
  const problem = `Unknown ${what} \`${given}\`.`;
  try {
    const { closest } = await import("fastest-levenshtein");
    fail(`${problem} Did you mean \`${closest(given, names)}\`?`);
  } catch {
    // Nothing is installed yet.
    fail(`${problem} Use one of: ${names.join(", ")}.`);
  }
}

/** Installs if the lockfile or a manifest has changed since the last time; returns how many seconds that took. */
function install() {
  const stamp = join(root, "node_modules/.installed");
  const lockfile = readFileSync(join(root, "package-lock.json"), "utf8");
  const manifests = manifestsOf(root);
  const digest = digestOf([lockfile, ...manifests.flat()]);
  const [installed, dependencies] = existsSync(stamp) ? readFileSync(stamp, "utf8").split("\n") : [];
  if (installed === digest) return "";
  const lock = JSON.parse(lockfile);
  // The versions of the repository's own packages are in both files, and need no installation.
  const withoutVersions = digestOf([
    JSON.stringify(lock, (key, value) => (isOwn(key) ? { ...value, version: "" } : value)),
  ]);
  const problem = lockProblem(lock, manifests);
  if (problem) fail(`${problem} Run \`npm install\`, and commit package-lock.json.`, 1);
  if (dependencies === withoutVersions) {
    writeFileSync(stamp, `${digest}\n${withoutVersions}`);
    return "";
  }
  const started = performance.now();
  const [npm, script] = process.env.npm_execpath ? [process.execPath, [process.env.npm_execpath]] : ["npm", []];
  // `npm ci` refuses a lockfile without the optional binaries of other platforms, which some registries leave out.
  // `--no-save` installs the locked versions and never writes the lockfile; what `npm ci` compares is compared above.
  // `--loglevel=error` hides warnings about the machine's Node.js, because every command runs on the installed one.
  exitOnFailure(spawn(npm, [...script, "install", "--no-save", "--loglevel=error"], { stdio: "inherit" }));
  writeFileSync(stamp, `${digest}\n${withoutVersions}`);
  return ((performance.now() - started) / 1000).toFixed(1);
}

function digestOf(texts) {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(`${text}\0`);
  return hash.digest("hex");
}

/** Whether a place in the lockfile is a package of this repository. */
function isOwn(place) {
  return /^(?:packages|apps)\/[^/]+$|^tools$/.test(place);
}

/** The manifests of the repository and its packages, as pairs of a folder (as in the lockfile) and a text. */
function manifestsOf(folder) {
  const within = ["packages", "apps"].flatMap((parent) =>
    existsSync(join(folder, parent)) ? readdirSync(join(folder, parent)).map((name) => `${parent}/${name}`) : [],
  );
  return ["", ...within, "tools"]
    .filter((each) => existsSync(join(folder, each, "package.json")))
    .map((each) => [each, readFileSync(join(folder, each, "package.json"), "utf8")]);
}

/** A sentence if a manifest asks for other versions than the lockfile was made for, which npm would ignore. */
function lockProblem({ packages }, manifests) {
  for (const [folder, text] of manifests) {
    const manifest = JSON.parse(text);
    for (const field of ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"]) {
      const [wanted, locked] = [manifest[field] ?? {}, packages[folder]?.[field] ?? {}];
      for (const name of Object.keys({ ...wanted, ...locked })) {
        if (wanted[name] === locked[name]) continue;
        const [here, there] = [wanted[name] ?? "missing", locked[name] ?? "missing"];
        const path = [folder, "package.json"].filter(Boolean).join("/");
        return `package-lock.json does not match ${path}: in \`${field}\`, ${name} is ${here}, but locked is ${there}.`;
      }
    }
  }
  return undefined;
}

function run({ script, flags = [], bin, before = [], needs }, more, seconds) {
  if (needs) build(needs);
  const [command, file] = bin ? [bin, []] : ["node", [...flags, join(root, script)]];
  const env = { ...process.env, UNIONSTATE_INSTALL_SECONDS: seconds };
  // Starts the program itself: another `npm run` in between takes a quarter of a second.
  exitOnFailure(
    spawn(join(root, "node_modules/.bin", command), [...file, ...before, ...more], { stdio: "inherit", env }),
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

function spawn(command, args, options) {
  return spawnSync(command, args, { cwd: root, ...options });
}

function exitOnFailure({ status }) {
  if (status !== 0) process.exit(status ?? 1);
}

function fail(message, code = 2) {
  console.error(message);
  process.exit(code);
}
