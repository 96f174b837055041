import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";
import { releasePath } from "./release-file.ts";

/** Blocks of code on a page that answer one question, in several languages perhaps, and the output below them. */
export type Sample = {
  readonly codes: readonly { readonly language: string; readonly code: string }[];
  readonly output: string;
};

/** How the code of a language is run, and what that needs. */
export type Runner = {
  readonly needs: string;
  readonly there: boolean;
  readonly run: (code: string) => string | Promise<string>;
};

const home = fileURLToPath(new URL("../", import.meta.url));

/** The pages whose samples are run, from this folder. */
export const pages = ["../../../README.md", "../README.md", "../../../docs/cookbook.md"] as const;

/** Where a page lies. */
export const pagePath = (page: string): string => fileURLToPath(new URL(page, import.meta.url));

const fence = /```([\w ]+)\n((?:(?!```)[\s\S])*)```\n/.source;
const group = new RegExp(`((?:${fence}\\n)+)\`\`\`text\\n([\\s\\S]*?)\`\`\``, "g");

/** The samples of a page, in its order. */
export const samplesOf = (page: string): Sample[] =>
  [...readFileSync(pagePath(page), "utf8").matchAll(group)].map(([, blocks = "", , , output = ""]) => ({
    codes: [...blocks.matchAll(new RegExp(fence, "g"))].map(([, language = "", code = ""]) => ({ language, code })),
    output,
  }));

/** The page with other outputs below its samples. */
export function withOutputs(text: string, outputs: readonly string[]): string {
  let next = 0;
  return text.replace(group, (all) => {
    const output = outputs[next] ?? "";
    next += 1;
    return `${all.slice(0, all.lastIndexOf("```text"))}\`\`\`text\n${output}\`\`\``;
  });
}

/** Pages are not written anew with every release: which version a sample names is no matter. */
export const versionless = (text: string): string =>
  text.replace(/@unionstate\/dataset \S+ \([\d-]+\)/g, "@unionstate/dataset");

const works = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0;
const python = (module: string): string | undefined =>
  ["/usr/bin/python3", "python3"].find((command) => works(command, "-c", `import ${module}`));
const inRelease = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { cwd: releasePath(""), encoding: "utf8" });

/** The languages of the samples, by what stands behind the three backticks. */
export const runners: Readonly<Record<string, Runner>> = {
  ts: {
    needs: "Node",
    there: true,
    run: (code) =>
      execFileSync(process.execPath, ["--input-type=module-typescript", "--eval", code], {
        cwd: home,
        encoding: "utf8",
        env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" },
      }),
  },
  sql: {
    needs: "apt install sqlite3",
    there: works("sqlite3", "--version"),
    run: (code) =>
      execFileSync("sqlite3", ["-readonly", releasePath("unionstate.sqlite")], { input: code, encoding: "utf8" }),
  },
  "sql duckdb": {
    needs: "DuckDB",
    there: true,
    async run(code) {
      const connection = await (await DuckDBInstance.create(":memory:")).connect();
      const reader = await connection.runAndReadAll(code.replaceAll("'parquet/", `'${releasePath("parquet/")}`));
      const lines = reader.getRowsJson().map((row) =>
        row
          .map((cell) => cell ?? "")
          .join("  ")
          .trimEnd(),
      );
      return lines.map((line) => `${line}\n`).join("");
    },
  },
  python: {
    needs: "apt install python3-pandas",
    there: python("pandas") !== undefined,
    run: (code) => inRelease(python("pandas") ?? "", "-c", code),
  },
  "python networkx": {
    needs: "apt install python3-networkx",
    there: python("networkx") !== undefined,
    run: (code) => inRelease(python("networkx") ?? "", "-c", code),
  },
  r: {
    needs: "apt install r-base-core",
    there: works("Rscript", "--version"),
    run: (code) => inRelease("Rscript", "--vanilla", "-e", code),
  },
  sh: { needs: "apt install pandoc", there: works("pandoc", "--version"), run: (code) => inRelease("sh", "-c", code) },
  "sh jq": { needs: "apt install jq", there: works("jq", "--version"), run: (code) => inRelease("sh", "-c", code) },
};
