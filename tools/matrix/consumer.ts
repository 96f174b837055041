import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { cite, get, list } from "@unionstate/dataset";

const dataset = fileURLToPath(new URL("../../packages/dataset/", import.meta.url));

/** A project in another folder, with only the packed package installed. */
export type Consumer = {
  readonly folder: string;
  /** Writes a file of the project; returns its path. */
  write(path: string, text: string): string;
  /** Runs a program in the project; returns its output. */
  run(command: string, args: readonly string[], env?: NodeJS.ProcessEnv): string;
  remove(): void;
};

/** Packs the package as it is published, and installs it in an empty project, whose modules are ES modules by default. */
export function createConsumer(type: "module" | "commonjs" = "module"): Consumer {
  const folder = mkdtempSync(join(tmpdir(), "unionstate-consumer-"));
  execFileSync("npm", ["pack", "--silent", "--pack-destination", folder], { cwd: dataset });
  const [tarball] = readdirSync(folder);
  writeFileSync(join(folder, "package.json"), `{ "name": "consumer", "private": true, "type": "${type}" }\n`);
  execFileSync("npm", ["install", "--silent", "--offline", "--no-audit", `./${tarball}`], { cwd: folder });
  return {
    folder,
    write(path, text) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      return file;
    },
    run: (command, args, env) =>
      execFileSync(command, args, {
        cwd: folder,
        encoding: "utf8",
        env: { ...process.env, NO_COLOR: "1", ...env },
        stdio: ["ignore", "pipe", "pipe"],
      }),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** A program of the matrix: `tool("node24/bin/node")`. */
export const tool = (path: string): string => fileURLToPath(new URL(`node_modules/${path}`, import.meta.url));

/** The output of a program that uses the package. */
export const expected = `${list("polls").length} BY ${get("polls", "two-unions").waves.length} ${cite(get("polls", "two-unions"))}\n`;

const body = `console.log(polls.length, get("entities", "belarus").iso3166, get("polls", "two-unions").waves.length, cite(list("polls").find(({ id }) => id === "two-unions")));\n`;

/** That program as an ES module, and with `require`. */
export const samples = {
  module: `import { cite, get, list } from "@unionstate/dataset";\nimport { polls } from "@unionstate/dataset/polls";\n${body}`,
  commonjs: `const { cite, get, list } = require("@unionstate/dataset");\nconst { polls } = require("@unionstate/dataset/polls");\n${body}`,
  /** A CommonJS program that reaches the package in every way: it prints whether all lead to the same records. */
  mixed: `const { list } = require("@unionstate/dataset");
const { polls } = require("@unionstate/dataset/polls");
Promise.all([import("@unionstate/dataset"), import("@unionstate/dataset/polls")]).then(([whole, one]) =>
  console.log(list("polls") === polls, whole.list("polls") === polls, one.polls === polls, whole.get === require("@unionstate/dataset").get));
`,
};
