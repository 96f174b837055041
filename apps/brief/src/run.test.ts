import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readPdf } from "../test/read-pdf.ts";
import { run } from "./run.ts";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "brief-"));
});

afterAll(() => rmSync(folder, { recursive: true }));

async function brief(...args: readonly string[]): Promise<{ code: number; printed: string }> {
  const lines: string[] = [];
  const { code } = await run(args, { root: folder, from: folder, print: (line) => lines.push(line) });
  return { code, printed: lines.join("\n") };
}

describe("npm run brief", () => {
  test("makes the sections that are asked for, on the paper that is asked for, and tells their pages", async () => {
    const { code, printed } = await brief("--only", "cover", "in-brief", "--paper", "letter", "--out", "new/some.pdf");
    expect(code).toBe(0);
    expect(printed).toMatch(/^ {2}cover +page 1\n {2}in-brief +page 2\nnew\/some\.pdf: 2 pages, \d+ kB, [\d.]+ s\.$/);
    const { pages, width } = await readPdf(readFileSync(join(folder, "new/some.pdf")));
    expect(pages).toHaveLength(2);
    expect(width).toBe(612);
  });

  test("without a file writes where the line writes, next to each other for both papers", async () => {
    await brief("--only=cover");
    await brief("--only=cover", "--paper=letter");
    expect(readdirSync(join(folder, "apps/brief/dist")).toSorted()).toEqual([
      "union-state-brief-letter.pdf",
      "union-state-brief.pdf",
    ]);
  });

  test("shows its options", async () => {
    const { code, printed } = await brief("--help");
    expect(code).toBe(0);
    for (const option of ["--paper", "--out", "--only", "--watch", "--open"]) expect(printed).toContain(option);
  });

  test.each([
    [["--paper", "a5"], "`a5` is no size of paper here. There are: a4, letter."],
    [["--only", "in-breif"], "The brief has no section `in-breif`. There are: cover, contents, in-brief,"],
    [["--colour"], "Unknown option '--colour'"],
    [["brief.pdf"], "`brief.pdf` stands alone. Sections are named behind --only, a file behind --out."],
    [["--out="], "--out wants the name of a file."],
  ])("refuses %j and says what there is", async (args, message) => {
    const { code, printed } = await brief(...args);
    expect(code).toBe(2);
    expect(printed).toContain(message);
    expect(printed).toContain("npm run brief -- --help");
  });

  test("says that a folder is no file", async () => {
    const { code, printed } = await brief("--only", "cover", "--out", ".");
    expect(code).toBe(1);
    expect(printed).toContain("is a folder. --out wants the name of a file");
  });

  test("says that a path cannot be written before it sets to work, and leaves what is there", async () => {
    const file = join(folder, "a-file");
    writeFileSync(file, "mine");
    const { code, printed } = await brief("--only", "cover", "--out", "a-file/brief.pdf");
    expect(code).toBe(1);
    expect(printed).toMatch(/^The brief was not made\. The folder .*a-file cannot be written to \(\w+\)/);
    expect(readFileSync(file, "utf8")).toBe("mine");
  });

  test("never leaves a part of a file, nor a second one", async () => {
    await brief("--only", "cover", "--out", "whole/brief.pdf");
    await brief("--only", "cover", "--out", "whole/brief.pdf");
    expect(readdirSync(join(folder, "whole"))).toEqual(["brief.pdf"]);
    expect(existsSync(join(folder, "whole/brief.pdf"))).toBe(true);
  });
});

describe("the same dataset gives the same bytes", () => {
  const main = fileURLToPath(new URL("./main.ts", import.meta.url));
  const made = (name: string, env: Record<string, string>): Buffer => {
    const file = join(folder, name);
    const { status, stderr } = spawnSync(process.execPath, [main, "--out", file], {
      encoding: "utf8",
      env: { ...process.env, ...env },
    });
    expect(stderr).toBe("");
    expect(status).toBe(0);
    return readFileSync(file);
  };

  test("in another process, time zone and language", () => {
    const here = made("here.pdf", { TZ: "UTC", LANG: "C" });
    const there = made("there.pdf", { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" });
    expect(Buffer.compare(here, there)).toBe(0);
  });
});
