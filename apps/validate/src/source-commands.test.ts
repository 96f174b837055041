import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkDataset } from "@unionstate/schema";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { realFiles, root as repository } from "../test/real-data.ts";
import { run } from "./run.ts";
import { standInPaper } from "./source/stand-in-paper.ts";

const root = mkdtempSync(join(tmpdir(), "unionstate-"));
const paper = join(root, "paper.txt");
const paperText = standInPaper(checkDataset({ records: realFiles }).records)
  .map(({ text }) => text)
  .join("\f");
writeFileSync(paper, paperText);
for (const path of ["data", "coverage-exemptions.json"]) {
  cpSync(join(repository, "packages/dataset", path), join(root, "packages/dataset", path), { recursive: true });
}
afterAll(() => rmSync(root, { recursive: true }));

const deal = "packages/dataset/data/arms-deals/russia-belarus-su-30sm-2016.json";
const note41 = "packages/dataset/data/citations/note-41.json";

afterEach(() => {
  writeFileSync(paper, paperText);
  for (const file of [deal, note41]) cpSync(join(repository, file), join(root, file));
});

async function command(...args: string[]): Promise<{ code: number; text: string }> {
  let text = "";
  const code = await run(args, { env: {}, root, from: root }, { write: (more) => (text += more) });
  return { code, text };
}

const editDeal = (from: string, to: string): void =>
  writeFileSync(join(root, deal), readFileSync(join(root, deal), "utf8").replace(from, to));

describe("verify-source", () => {
  test("prints how many strings it looked up", async () => {
    const { code, text } = await command("verify-source", "paper.txt");
    expect(text).toMatch(/\n\d{4} printed strings looked up on 38 pages\.\n$/);
    expect(code).toBe(0);
  });

  test("reports the line of a string that is not printed, and the pages that print it", async () => {
    editDeal('"June 2016"', '"2 June 2016"');
    editDeal('"page": 10', '"page": 11');
    const { code, text } = await command("verify-source", "paper.txt");
    expect(code).toBe(1);
    expect(text).toMatch(
      /^ {2}\d+:21 error “2 June 2016” is not printed on page 11 or on any other page\. source\/printed$/m,
    );
    expect(text).toContain(
      "“MiG-29” is not printed on page 11. source/printed\n    Expected: It is printed on page 10.",
    );
  });

  test("reports a text that is copied from the paper", async () => {
    const sentence = "one two three four five six seven eight nine";
    writeFileSync(paper, `${paperText}\n\nand so ${sentence.replace("five", "fi-\n\nve")} it is`);
    editDeal('"summary": "', `"summary": "So ${sentence}. `);
    const { code, text } = await command("verify-source", "paper.txt");
    expect(text).toContain("“so one two three four five six seven” is copied from the paper. source/copied");
    expect(code).toBe(1);
  });
});

describe("coverage", () => {
  test("prints a table by page, the share of each kind of item, and unused exemptions", async () => {
    const { code, text } = await command("coverage", "paper.txt");
    expect(text).toMatch(/page +headings +footnotes +markers +numerals +names\n +1 /);
    expect(text).toMatch(/footnotes +\d+\/\d+ +100\.0%/);
    // The stand-in prints nothing that the real paper needs exemptions for.
    expect(text).toContain("Unused exemption: name “Belarusians”. Remove it.");
    expect(code).toBe(1);
  });

  test("--missing lists what is not covered once a record is removed", async () => {
    rmSync(join(root, note41));
    const { code, text } = await command("coverage", "paper.txt", "--missing");
    expect(text).toContain("page 12: footnote “note 41” in “41http");
    expect(text).toContain("page 12: marker “41” in “a remark that ends like this.41”");
    expect(text).toMatch(/footnotes .*below 100%/);
    expect(code).toBe(1);
  });

  test("--html writes the paper with links to the records", async () => {
    await command("coverage", "paper.txt", "--html", "coverage.html");
    const html = readFileSync(join(root, "coverage.html"), "utf8");
    expect(html).toContain('<a href="packages/dataset/data/figures/belarusian-t-72.json"');
    expect(html).not.toContain('class="missing"');
  });
});

describe("wrong usage", () => {
  test.each([
    [["verify-source"], "Give one copy of the paper"],
    [["coverage"], "Give one copy of the paper"],
    [["coverage", "nowhere.txt"], "nowhere.txt`: ENOENT"],
    [["verify-source", "paper.txt", "--first-page", "one"], "`one` is not a page number"],
    [["verify-source", "paper.txt", "--first-page", "3"], "expected at least 38 from page 3 on"],
    [["coverage", "paper.txt", "--html", "packages"], "it is a folder"],
  ])("%j is rejected with exit code 2", async (args, message) => {
    const { code, text } = await command(...args);
    expect(text).toContain(message);
    expect(code).toBe(2);
  });
});
