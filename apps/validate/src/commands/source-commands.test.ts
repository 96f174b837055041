import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { checkDataset } from "@unionstate/schema";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { dataCopy } from "../../test/data-copy.ts";
import { realFiles, root as repository } from "../../test/real-data.ts";
import { standInPaper } from "../source/stand-in-paper.ts";

const copy = dataCopy();
const paperText = standInPaper(checkDataset({ records: realFiles }).records)
  .map(({ text }) => text)
  .join("\f");
const exemptions = "packages/dataset/coverage-exemptions.json";
beforeEach(() => {
  copy.write("paper.txt", paperText);
  copy.write(exemptions, readFileSync(join(repository, exemptions)));
});
afterEach(copy.restore);
afterAll(copy.remove);

const command = (...args: readonly string[]) => copy.command(args);

const deal = "arms-deals/russia-belarus-su-30sm-2016";

describe("verify-source", () => {
  test("prints how many strings it looked up", async () => {
    const { code, text } = await command("verify-source", "paper.txt");
    expect(text).toMatch(/\n\d{4} printed strings looked up on 38 pages\.\n$/);
    expect(code).toBe(0);
  });

  test("reports the line of a string that is not printed, and the pages that print it", async () => {
    copy.useFixtures();
    copy.edit(deal, '"June 2016"', '"2 June 2016"');
    copy.edit(deal, /"page": 10/g, '"page": 11');
    const { code, text } = await command("verify-source", "paper.txt");
    expect(code).toBe(1);
    expect(text).toMatch(
      /^ {2}\d+:25 error “2 June 2016” is not printed on page 11 or on any other page\. source\/printed$/m,
    );
    expect(text).toContain(
      "“MiG-29” is not printed on page 11. source/printed\n    Expected: Page 10, where it is printed.",
    );
  });

  test("prints only the report in JSON", async () => {
    const { text } = await command("verify-source", "paper.txt", "--format", "json");
    expect(JSON.parse(text)).toMatchObject({ problems: expect.any(Array) });
  });

  test("reports a text that is copied from the paper", async () => {
    const sentence = "one two three four five six seven eight nine";
    copy.write("paper.txt", `${paperText}\n\nand so ${sentence.replace("five", "fi-\n\nve")} it is`);
    copy.useFixtures();
    copy.edit(deal, '"description": "', `"description": "So ${sentence}. `);
    const { code, text } = await command("verify-source", "paper.txt");
    expect(text).toContain("“so one two three four five six seven” is copied from the paper. source/copied");
    expect(code).toBe(1);
  });
});

describe("coverage", () => {
  test("prints a table by page, the share of each kind of item, and unused exemptions", async () => {
    // The stand-in prints nothing that the real paper needs exemptions for.
    const unused = { kind: "name", text: "Nowhere", reason: "Nobody prints it." };
    copy.write(exemptions, JSON.stringify([unused]));
    const { code, text } = await command("coverage", "paper.txt");
    expect(text).toMatch(/page +headings +footnotes +markers +numerals +names\n +1 /);
    expect(text).toMatch(/footnotes +\d+\/\d+ +100\.0%/);
    expect(text).toContain("Unused exemption: name “Nowhere”. Remove it.");
    expect(code).toBe(1);
  });

  test("--missing lists what is not covered once a record is removed", async () => {
    rmSync(copy.touch(copy.fileOf("citations/note-41")));
    const { code, text } = await command("coverage", "paper.txt", "--missing");
    expect(text).toContain("page 12: footnote “note 41” in “41http");
    expect(text).toContain("page 12: marker “41” in “a remark that ends like this.41”");
    expect(text).toMatch(/footnotes .*below 100%/);
    expect(code).toBe(1);
  });

  test("--html writes the paper with links to the records", async () => {
    copy.touch("coverage.html");
    await command("coverage", "paper.txt", "--html", "coverage.html");
    const html = copy.read("coverage.html");
    expect(html).toContain('<a href="packages/dataset/data/figures/belarusian-t-72.json"');
    expect(html).not.toContain('class="missing"');
  });
});

describe("invalid usage", () => {
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
