import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readPdf } from "../test/read-pdf.ts";
import { run } from "./command.ts";

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
  test("makes the given sections on the given paper and prints their pages", async () => {
    const { code, printed } = await brief("--only", "cover", "in-brief", "--paper", "letter", "--out", "new/some.pdf");
    expect(code).toBe(0);
    expect(printed).toMatch(/^ {2}cover +page 1\n {2}in-brief +page 2\nnew\/some\.pdf: 2 pages, \d+ kB, [\d.]+ s\.$/);
    const { pages, width } = await readPdf(readFileSync(join(folder, "new/some.pdf")));
    expect(pages).toHaveLength(2);
    expect(width).toBe(612);
  });

  test("writes the default file of each paper size without --out", async () => {
    await brief("--only=cover");
    await brief("--only=cover", "--paper=letter");
    expect(readdirSync(join(folder, "apps/brief/dist")).toSorted()).toEqual([
      "union-state-brief-letter.pdf",
      "union-state-brief.pdf",
    ]);
  });

  test.each([
    [["--paper", "a5"], "Unknown paper size `a5`. Sizes: a4, letter."],
    [["--only", "in-breif"], "Unknown section `in-breif`. Sections: cover, contents, in-brief,"],
    [["--colour"], "Unknown option '--colour'"],
    [["brief.pdf"], "Unexpected argument `brief.pdf`. Put `--only` before sections and `--out` before a file."],
    [["--out="], "`--out` needs a file name."],
  ])("refuses %j with the valid values", async (args, message) => {
    const { code, printed } = await brief(...args);
    expect(code).toBe(2);
    expect(printed).toContain(message);
    expect(printed).toContain("npm run brief -- --help");
  });

  test("refuses a folder as the output file", async () => {
    const { code, printed } = await brief("--only", "cover", "--out", ".");
    expect(code).toBe(1);
    expect(printed).toContain("it is a folder");
  });

  test("reports an output that cannot be written before typesetting, and leaves existing files unchanged", async () => {
    const file = join(folder, "a-file");
    writeFileSync(file, "mine");
    const { code, printed } = await brief("--only", "cover", "--out", "a-file/brief.pdf");
    expect(code).toBe(1);
    expect(printed).toMatch(/^Cannot make the brief\. Cannot write `.*a-file\/brief\.pdf`/);
    expect(readFileSync(file, "utf8")).toBe("mine");
  });

  test("leaves only the file, also when it is written again", async () => {
    await brief("--only", "cover", "--out", "whole/brief.pdf");
    await brief("--only", "cover", "--out", "whole/brief.pdf");
    expect(readdirSync(join(folder, "whole"))).toEqual(["brief.pdf"]);
    expect(existsSync(join(folder, "whole/brief.pdf"))).toBe(true);
  });
});
