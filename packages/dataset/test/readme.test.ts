import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The blocks of code of one language in a Markdown file. */
const blocks = (markdown: string, language: string): string[] =>
  [...markdown.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, "g"))].map(([, code]) => code ?? "");

/** Runs a sample as its reader would, with the package resolved from this workspace. */
const outputOf = (sample: string): string =>
  execFileSync(process.execPath, ["--input-type=module-typescript", "--eval", sample], {
    cwd: file("../"),
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" },
  });

test("the sample of the project's README prints what stands below it", () => {
  const readme = readFileSync(file("../../../README.md"), "utf8");
  expect(outputOf(blocks(readme, "ts")[0] ?? "")).toBe(blocks(readme, "text")[0]);
});

test("the sample of the package's README runs", () => {
  const output = outputOf(blocks(readFileSync(file("../README.md"), "utf8"), "ts")[0] ?? "");
  expect(output).toContain("S-400 air defence missile systems");
  expect(output).toContain("2019-12: 4 results");
});
