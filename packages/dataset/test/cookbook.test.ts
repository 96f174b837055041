import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { releasePath } from "./release-file.ts";

const home = fileURLToPath(new URL("../", import.meta.url));
const cookbook = readFileSync(fileURLToPath(new URL("../../../docs/cookbook.md", import.meta.url)), "utf8");

const questions = cookbook
  .split(/^## /m)
  .slice(1)
  .map((text) => ({
    title: text.slice(0, text.indexOf("\n")),
    block: (language: string): string => new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(text)?.[1] ?? "",
  }));

const works = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0;
const python = ["/usr/bin/python3", "python3"].find((command) => works(command, "-c", "import pandas"));

test("there are ten questions, each with an answer", () => {
  expect(questions.length).toBe(10);
  for (const { block } of questions) expect(block("text")).toMatch(/\S/);
});

describe.each(questions)("$title", ({ block }) => {
  test("TypeScript", () => {
    const options = { cwd: home, encoding: "utf8" as const, env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" } };
    expect(execFileSync(process.execPath, ["--input-type=module-typescript", "--eval", block("ts")], options)).toBe(
      block("text"),
    );
  });

  // Skipped where the program is not installed: `apt install sqlite3 python3-pandas`.
  test.skipIf(!works("sqlite3", "--version"))("SQL", () => {
    const options = { input: block("sql"), encoding: "utf8" as const };
    expect(execFileSync("sqlite3", ["-readonly", releasePath("unionstate.sqlite")], options)).toBe(block("text"));
  });

  test.skipIf(!python)("pandas", () => {
    const options = { cwd: releasePath(""), encoding: "utf8" as const };
    expect(execFileSync(python ?? "", ["-c", block("python")], options)).toBe(block("text"));
  });
});
