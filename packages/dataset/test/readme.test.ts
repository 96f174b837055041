import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";
import { describe, expect, test } from "vitest";
import { releasePath } from "./release-file.ts";

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The samples of a page: each block of code with the output that stands below it. */
const samplesOf = (path: string): { language: string; code: string; output: string }[] =>
  [...readFileSync(file(path), "utf8").matchAll(/```([\w ]+)\n((?:(?!```)[\s\S])*)```\n\n```text\n([\s\S]*?)```/g)].map(
    ([, language = "", code = "", output = ""]) => ({ language, code, output }),
  );

/** Pages are not written anew with every release: which version a sample names is no matter. */
const versionless = (text: string): string =>
  text.replace(/@unionstate\/dataset \S+ \([\d-]+\)/g, "@unionstate/dataset");

const works = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0;
const python = (module: string): string | undefined =>
  ["/usr/bin/python3", "python3"].find((command) => works(command, "-c", `import ${module}`));
const inRelease = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { cwd: releasePath(""), encoding: "utf8" });

/** How the samples of each language are run, and what they need; those without it are skipped. */
const runners: Record<string, { needs: string; there: boolean; run: (code: string) => string | Promise<string> }> = {
  ts: {
    needs: "Node",
    there: true,
    run: (code) =>
      execFileSync(process.execPath, ["--input-type=module-typescript", "--eval", code], {
        cwd: file("../"),
        encoding: "utf8",
        env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" },
      }),
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
  sql: {
    needs: "DuckDB",
    there: true,
    async run(code) {
      const connection = await (await DuckDBInstance.create(":memory:")).connect();
      const reader = await connection.runAndReadAll(code.replaceAll("'parquet/", `'${releasePath("parquet/")}`));
      return reader
        .getRowsJson()
        .map(
          (row) =>
            `${row
              .map((cell) => cell ?? "")
              .join("  ")
              .trimEnd()}\n`,
        )
        .join("");
    },
  },
};

describe.each(["../../../README.md", "../README.md"])("%s", (path) => {
  const samples = samplesOf(path);

  test("has samples", () => {
    expect(samples.length).toBeGreaterThan(0);
    for (const { language } of samples) expect(runners).toHaveProperty([language]);
  });

  for (const [index, { language, code, output }] of samples.entries()) {
    const runner = runners[language];
    test.skipIf(!runner?.there)(`sample ${index + 1}, ${language} (needs: ${runner?.needs})`, async () => {
      expect(versionless((await runner?.run(code)) ?? "")).toBe(versionless(output));
    });
  }
});
