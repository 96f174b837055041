import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkFiles } from "@unionstate/schema";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { realFiles, root as repository } from "../test/real-data.ts";
import { standInPaper } from "../test/stand-in-paper.ts";
import { run } from "./run.ts";

const root = mkdtempSync(join(tmpdir(), "unionstate-"));
const paper = join(root, "paper.txt");
const deal = join(root, "packages/dataset/data/arms-deals/russia-belarus-su-30sm-2016.json");

beforeEach(() => {
  rmSync(join(root, "packages"), { recursive: true, force: true });
  for (const path of ["data", "coverage-exemptions.json"]) {
    cpSync(join(repository, "packages/dataset", path), join(root, "packages/dataset", path), { recursive: true });
  }
  const pages = standInPaper(checkFiles(realFiles).records);
  writeFileSync(paper, pages.map(({ text }) => text).join("\f"));
});
afterAll(() => rmSync(root, { recursive: true }));

async function command(...args: string[]): Promise<{ code: number; text: string }> {
  let text = "";
  const code = await run(args, { env: {}, root, from: root }, { write: (more) => (text += more) });
  return { code, text };
}

const edit = (from: string, to: string): void =>
  writeFileSync(deal, readFileSync(deal, "utf8").replace(from, to), "utf8");

describe("verify-source", () => {
  test("says how many strings it looked up", async () => {
    const { code, text } = await command("verify-source", "paper.txt");
    expect(text).toMatch(/all valid\.\n\d{4} printed strings looked up on 38 pages\.\n$/);
    expect(code).toBe(0);
  });

  test("names the line of a miss, and the pages that print the string", async () => {
    edit('"June 2016"', '"2 June 2016"');
    edit('"page": 10', '"page": 11');
    const { code, text } = await command("verify-source", "paper.txt");
    expect(code).toBe(1);
    expect(text).toMatch(/^ {2}\d+:21 error “2 June 2016” is not printed on page 11\. source\/printed$/m);
    expect(text).toContain(
      "“MiG-29” is not printed on page 11. source/printed\n    Expected: It is printed on page 10.",
    );
  });

  test("finds a text that is copied from the paper", async () => {
    const sentence = "one two three four five six seven eight nine";
    writeFileSync(paper, `${readFileSync(paper, "utf8")}\n\nand so ${sentence.replace("five", "fi-\n\nve")} it is`);
    edit('"summary": "', `"summary": "So ${sentence}. `);
    const { code, text } = await command("verify-source", "paper.txt");
    expect(text).toContain("“so one two three four five six seven” stands in the paper in these very words.");
    expect(code).toBe(1);
  });
});

describe("coverage", () => {
  test("a table by page and the share of each kind", async () => {
    const { code, text } = await command("coverage", "paper.txt");
    expect(text).toMatch(/page +headings +footnotes +markers +numerals +names\n +1 /);
    expect(text).toMatch(/footnotes +\d+\/\d+ +100\.0%/);
    // The stand-in has nothing of what the real paper needs exemptions for.
    expect(text).toContain("Exempts nothing: name “Belarusians”. Take it out.");
    expect(code).toBe(1);
  });

  test("--missing lists what a record that is gone leaves uncovered", async () => {
    rmSync(join(root, "packages/dataset/data/citations/note-41.json"));
    const { code, text } = await command("coverage", "paper.txt", "--missing");
    expect(text).toContain("page 12: footnote “note 41” in “41http");
    expect(text).toContain("page 12: marker “41” in “a remark that ends like this.41”");
    expect(text).toMatch(/footnotes .*below 100%/);
    expect(code).toBe(1);
  });

  test("--html writes the paper with a link to each record", async () => {
    await command("coverage", "paper.txt", "--html", "coverage.html");
    const html = readFileSync(join(root, "coverage.html"), "utf8");
    expect(html).toContain('<a href="packages/dataset/data/figures/belarusian-t-72.json"');
    expect(html).not.toContain('class="missing"');
  });
});

describe("wrong usage", () => {
  test.each([
    [["verify-source"], "Name one copy of the paper"],
    [["coverage"], "Name one copy of the paper"],
    [["coverage", "nowhere.txt"], "cannot be read: ENOENT"],
    [["verify-source", "paper.txt", "--first-page", "one"], "`one` is no page"],
    [["verify-source", "paper.txt", "--first-page", "3"], "from page 3 on, 38 are needed"],
    [["coverage", "paper.txt", "--html", "no/such/folder.html"], "cannot be written: ENOENT"],
  ])("%j: says what is wrong, exit code 2", async (args, message) => {
    const { code, text } = await command(...args);
    expect(text).toContain(message);
    expect(code).toBe(2);
  });
});
