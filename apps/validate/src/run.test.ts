import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { dataCopy } from "../test/data-copy.ts";
import { root } from "../test/real-data.ts";

const copy = dataCopy();
const { edit } = copy;
const data = "packages/dataset/data";

afterEach(copy.restore);
afterAll(copy.remove);

const command = (args: readonly string[], env: Record<string, string> = {}) => copy.command(args, { env });

// The number of records is not the subject of these tests.
const withoutCount = (text: string): string => text.replace(/\d+(?= records? checked)/, "<n>");

const deal = "arms-deals/russia-belarus-su-30sm-2016";

describe("npm run check", () => {
  test("valid data: exit code 0", async () => {
    expect(await command(["check"])).toEqual({
      code: 0,
      text: expect.stringMatching(/^\d+ records checked: all valid\.\n$/),
    });
  });

  test("only the problems of the selected paths", async () => {
    edit(deal, '"recipients": ["belarus"]', '"recipients": ["belrus"]');
    expect((await command(["check", `${data}/polls`])).code).toBe(0);
    expect((await command(["check", `${data}/${deal}.json`])).code).toBe(1);
  });

  test.each([
    [[], "Missing command. Use one of: check, explain,"],
    [["chekc"], "Unknown command `chekc`."],
    [["check", "--format", "xml"], "Unknown format `xml`. Use one of: pretty, github, json."],
    [["check", "--colour"], "Unknown option '--colour'. See `npm run check -- --help`."],
    [["check", "packages/nowhere"], "`packages/nowhere` does not exist."],
    [["check", "--watch", "--fix"], "`--watch` and `--fix` cannot be combined."],
  ])("invalid usage %j: exit code 2", async (args, message) => {
    const { code, text } = await command(args);
    expect(code).toBe(2);
    expect(text).toContain(message);
  });
});

describe("the problems of a record", () => {
  // With fixed versions of these records, corrections of the data do not move the lines.
  beforeEach(copy.useFixtures);

  test("are shown with the lines in question, what was expected and the fix", async () => {
    edit(deal, '"recipients": ["belarus"],', '"recipients": ["belarus"],\n  "supplier": "belarus",');
    const { code, text } = await command(["check", `${data}/${deal}.json`]);
    expect(code).toBe(1);
    expect(withoutCount(text)).toMatchInlineSnapshot(`
      "packages/dataset/data/arms-deals/russia-belarus-su-30sm-2016.json

        12:3 error Duplicate key \`supplier\` (first on line 10). json/duplicate-key
          Remove one of the two.

            11 |   "recipients": ["belarus"],
          > 12 |   "supplier": "belarus",
               |   ^^^^^^^^^^
            13 |   "steps": [

      <n> record checked: 1 error in 1 file.
      Run \`npm run explain -- json/duplicate-key\` for the reason behind a rule.
      "
    `);
  });

  test.each<[string, string, [string | RegExp, string], string[]]>([
    ["a missing comma", deal, ['"supplier": "russia",', '"supplier": "russia"'], ["11:3 json/syntax"]],
    [
      "a value outside the vocabulary",
      deal,
      ['"category": "aircraft"', '"category": "aircarft"'],
      ["8:15 shape/value"],
    ],
    ["a missing field", deal, [/ {2}"designation": "SU-30SM",\n/, ""], ["1:1 shape/missing"]],
    [
      "a reference to no record",
      deal,
      ['"recipients": ["belarus"]', '"recipients": ["belrus"]'],
      ["11:18 reference/unknown"],
    ],
    [
      "a reversed interval",
      deal,
      ['"date": "2016-06"', '"date": "2018/2016"'],
      ["15:15 date/calendar", "15:15 date/interval"],
    ],
    [
      "poll shares above 100",
      "polls/two-unions",
      ['"value": 63.9', '"value": 83.9'],
      ["52:18 poll/share-sum", "57:22 quantity/as-printed"],
    ],
  ])("%s is reported at its line and column", async (_, record, [from, to], expected) => {
    edit(record, from, to);
    const { code, text } = await command(["check", `${data}/${record}.json`]);
    expect(code).toBe(1);
    const found = [...text.matchAll(/^ {2}(\d+:\d+) error .* ([\w/-]+)$/gm)].map(
      ([, place, rule]) => `${place} ${rule}`,
    );
    expect(found).toEqual(expected);
  });

  test("are shown in CONTRIBUTING.md as the command shows them", async () => {
    edit(deal, '"recipients": ["belarus"]', '"recipients": ["belrus"]');
    const [, shown = ""] =
      /^ {3}```\n([^`]*`belrus`.*?)^ {3}```/ms.exec(readFileSync(join(root, "CONTRIBUTING.md"), "utf8")) ?? [];
    const { text } = await command(["check", `${data}/${deal}.json`]);
    expect(text.startsWith(shown.replace(/^ {3}/gm, "").trim())).toBe(true);
    expect(shown).toContain("Did you mean");
  });

  test("an id that differs from the name of its file is reported at the id", async () => {
    copy.rename("polls/two-unions", "polls/two-union");
    const { text } = await command(["check", `${data}/polls/two-union.json`]);
    expect(text).toMatch(/^ {2}3:9 error .* id\/file$/m);
  });
});

describe("GitHub annotations", () => {
  beforeEach(copy.useFixtures);

  test("are the default in GitHub Actions", async () => {
    edit(deal, '"category": "aircraft"', '"category": "aircarft"');
    const { code, text } = await command(["check", `${data}/${deal}.json`], { GITHUB_ACTIONS: "true" });
    expect(code).toBe(1);
    expect(text).toMatch(/^::error file=[^,]*,line=8,endLine=8,col=15,endColumn=25,title=shape\/value::/);
  });

  test("never contain a command from the text of a record", async () => {
    edit(deal, '"category": "aircraft"', '"category": "x\\n::set-output name=a::b"');
    const { text } = await command(["check", "--format", "github", `${data}/${deal}.json`]);
    expect(text.split("\n").filter((line) => line.startsWith("::"))).toEqual([
      expect.stringMatching(/^::error file=packages\/dataset\/data\/arms-deals\/.*\\u000a::set-output/),
    ]);
  });
});
