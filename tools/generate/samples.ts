import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { root } from "../workspace.ts";

/** The pages whose samples are run. */
export const pages = ["README.md", "packages/dataset/README.md", "docs/cookbook.md"] as const;

/** Blocks of code on a page that answer one question, perhaps in several languages, and the output below them. */
export type Sample = {
  readonly codes: readonly { readonly language: string; readonly code: string }[];
  readonly output: string;
};

/**
 * The READMEs and the cookbook with the current output below each sample. A sample whose program is not installed keeps
 * its output, and so does one that differs only in the version it names.
 */
export async function samples(): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const page of pages) {
    const outputs: string[] = [];
    for (const { codes, output } of samplesOf(page)) {
      const code = codes.find(({ language }) => runners[language]?.installed);
      const printed = code ? await runners[code.language]?.run(code.code) : undefined;
      outputs.push(printed === undefined || versionless(printed) === versionless(output) ? output : printed);
    }
    files.set(page, withOutputs(textOf(page), outputs));
  }
  return files;
}

const textOf = (page: string): string => readFileSync(join(root, page), "utf8");

const fence = /```([\w ]+)\n((?:(?!```)[\s\S])*)```\n/.source;
const group = new RegExp(`((?:${fence}\\n)+)\`\`\`text\\n([\\s\\S]*?)\`\`\``, "g");

/** The samples of a page, in its order. */
export const samplesOf = (page: string): Sample[] =>
  [...textOf(page).matchAll(group)].map(([, blocks = "", , , output = ""]) => ({
    codes: [...blocks.matchAll(new RegExp(fence, "g"))].map(([, language = "", code = ""]) => ({ language, code })),
    output,
  }));

/** The text of a page with other outputs below its samples. */
function withOutputs(text: string, outputs: readonly string[]): string {
  const left = [...outputs];
  return text.replace(
    group,
    (all) => `${all.slice(0, all.lastIndexOf("```text"))}\`\`\`text\n${left.shift() ?? ""}\`\`\``,
  );
}

/** An output without the version that it names: pages are not rewritten with every release. */
export const versionless = (text: string): string =>
  text.replace(/@unionstate\/dataset \S+ \([\d-]+\)/g, "@unionstate/dataset");

/** How the code of a language is run, and what that needs. */
export type Runner = {
  readonly needs: string;
  readonly installed: boolean;
  readonly run: (code: string) => string | Promise<string>;
};

const dataset = join(root, "packages/dataset");
const release = join(dataset, "release");
const works = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0;
/** A Python that has the module. */
const python = (module: string): string | undefined =>
  ["/usr/bin/python3", "python3"].find((command) => works(command, "-c", `import ${module}`));
const pandas = python("pandas");
const networkx = python("networkx");
const inRelease = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { cwd: release, encoding: "utf8" });

/** The languages of the samples, by the name after the three backticks. */
export const runners: Readonly<Record<string, Runner>> = {
  ts: {
    needs: "Node",
    installed: true,
    run: (code) =>
      execFileSync(process.execPath, ["--input-type=module-typescript", "--eval", code], {
        cwd: dataset,
        encoding: "utf8",
        env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" },
      }),
  },
  sql: {
    needs: "apt install sqlite3",
    installed: works("sqlite3", "--version"),
    run: (code) =>
      execFileSync("sqlite3", ["-readonly", join(release, "unionstate.sqlite")], { input: code, encoding: "utf8" }),
  },
  "sql duckdb": {
    needs: "DuckDB",
    installed: true,
    async run(code) {
      const connection = await (await DuckDBInstance.create(":memory:")).connect();
      const reader = await connection.runAndReadAll(code.replaceAll("'parquet/", `'${release}/parquet/`));
      const rows = reader.getRowsJson().map((row) => row.map((cell) => cell ?? "").join("  "));
      return rows.map((row) => `${row.trimEnd()}\n`).join("");
    },
  },
  python: {
    needs: "apt install python3-pandas",
    installed: pandas !== undefined,
    run(code) {
      pandasOutputs ??= outputsOfPandas();
      return pandasOutputs.get(code) ?? "";
    },
  },
  "python networkx": {
    needs: "apt install python3-networkx",
    installed: networkx !== undefined,
    run: (code) => inRelease(networkx ?? "", "-c", code),
  },
  r: {
    needs: "apt install r-base-core",
    installed: works("Rscript", "--version"),
    run: (code) => inRelease("Rscript", "--vanilla", "-e", code),
  },
  sh: {
    needs: "apt install pandoc",
    installed: works("pandoc", "--version"),
    run: (code) => inRelease("sh", "-c", code),
  },
  "sh jq": {
    needs: "apt install jq",
    installed: works("jq", "--version"),
    run: (code) => inRelease("sh", "-c", code),
  },
};

let pandasOutputs: ReadonlyMap<string, string> | undefined;

/**
 * The outputs of all samples in pandas by their code. Importing it takes longer than any sample: one process imports it,
 * and each sample runs in a fork of that process. The output of a sample that fails ends where it failed.
 */
function outputsOfPandas(): ReadonlyMap<string, string> {
  const codes = pages
    .flatMap(samplesOf)
    .flatMap((sample) => sample.codes.flatMap(({ language, code }) => (language === "python" ? [code] : [])));
  const script = `
import json, os, sys
import pandas
for code in json.load(sys.stdin):
    if os.fork() == 0:
        exec(code, {"__name__": "__main__"})
        sys.exit()
    os.wait()
    print(end="\\0", flush=True)
`;
  const printed = execFileSync(pandas ?? "", ["-c", script], {
    cwd: release,
    encoding: "utf8",
    input: JSON.stringify(codes),
  });
  const outputs = printed.split("\0");
  return new Map(codes.map((code, index) => [code, outputs[index] ?? ""]));
}
