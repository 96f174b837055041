import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { run } from "./run.ts";

const data = "packages/dataset/data";
const root = mkdtempSync(join(tmpdir(), "unionstate-"));

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

beforeEach(() => {
  rmSync(join(root, data), { recursive: true, force: true });
  cpSync(here(`../../../${data}`), join(root, data), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

async function command(
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<{ code: number; text: string }> {
  let text = "";
  const code = await run(args, { env, root, from: root }, { write: (more) => (text += more) });
  return { code, text };
}

function edit(record: string, from: string | RegExp, to: string): void {
  const file = join(root, data, `${record}.json`);
  const before = readFileSync(file, "utf8");
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${from} is not in ${record}`);
  writeFileSync(file, after);
}

// How many records there are is not what these tests are about.
const withoutCount = (text: string): string => text.replace(/\d+(?= records? checked)/, "<n>");

const deal = "arms-deals/russia-belarus-su-30sm-2016";

describe("npm run check", () => {
  test("valid data: says so, exit code 0", async () => {
    expect(await command(["check"])).toEqual({
      code: 0,
      text: expect.stringMatching(/^\d+ records checked: all valid\.\n$/),
    });
  });

  test("only the problems of the paths asked for", async () => {
    edit(deal, '"recipient": "belarus"', '"recipient": "belrus"');
    expect((await command(["check", `${data}/polls`])).code).toBe(0);
    expect((await command(["check", `${data}/${deal}.json`])).code).toBe(1);
  });

  test.each([
    [[], "A command is missing: `check`, `verify-source`, `coverage`."],
    [["chekc"], "There is no command `chekc`; there are: `check`, `verify-source`, `coverage`."],
    [["check", "--format", "xml"], "There is no format `xml`; there are: pretty, github."],
    [["check", "--colour"], "Unknown option '--colour'"],
    [["check", "packages/nowhere"], "`packages/nowhere` does not exist."],
  ])("wrong usage %j: says what was not understood, exit code 2", async (args, message) => {
    const { code, text } = await command(args);
    expect(code).toBe(2);
    expect(text).toContain(message);
  });

  test("--help shows examples, exit code 0", async () => {
    expect(await command(["--help"])).toEqual({
      code: 0,
      text: expect.stringContaining("npm run check -- packages/dataset"),
    });
  });
});

describe("what a contributor is told", () => {
  // The records that the messages quote are kept as they were: a correction of theirs changes no message.
  beforeEach(() => cpSync(here("../test/records"), join(root, data), { recursive: true }));

  const told = async (record: string): Promise<string> => {
    const { code, text } = await command(["check", `${data}/${record}.json`]);
    expect(code).toBe(1);
    return withoutCount(text);
  };

  test("malformed JSON", async () => {
    edit(deal, '"supplier": "russia",', '"supplier": "russia"');
    expect(await told(deal)).toMatchInlineSnapshot(`
      "packages/dataset/data/arms-deals/russia-belarus-su-30sm-2016.json:6:3 json/syntax
        A comma is missing before this.
        Write \`,\` at the end of the line above.

          5 |   "supplier": "russia"
        > 6 |   "recipient": "belarus",
            |   ^^^^^^^^^^^
          7 |   "designation": "SU-30SM",

      <n> record checked: 1 problem in 1 file.
      "
    `);
  });

  test("a key that stands twice", async () => {
    edit(deal, '"recipient": "belarus",', '"recipient": "belarus",\n  "supplier": "belarus",');
    expect(await told(deal)).toMatchInlineSnapshot(`
      "packages/dataset/data/arms-deals/russia-belarus-su-30sm-2016.json:7:3 json/duplicate-key
        \`supplier\` stands twice: here and on line 5.
        Expected: Each field is given once.
        Keep the one that is right and take the other away.

          6 |   "recipient": "belarus",
        > 7 |   "supplier": "belarus",
            |   ^^^^^^^^^^
          8 |   "designation": "SU-30SM",

      <n> record checked: 1 problem in 1 file.
      "
    `);
  });

  test("a word that is not in the vocabulary", async () => {
    edit(deal, '"category": "aircraft"', '"category": "aircarft"');
    expect(await told(deal)).toMatchInlineSnapshot(`
      "packages/dataset/data/arms-deals/russia-belarus-su-30sm-2016.json:9:15 shape/value
        \`aircarft\` is not a value of \`category\`.
        Expected: One of: \`aircraft\`, \`air-defence-systems\`, \`armoured-vehicles\`, \`artillery\`, \`missiles\`, \`sensors\`, \`other\`, \`military\`, \`forces\`.
        Did you mean \`aircraft\`?

           8 |   "equipment": ["su-30sm"],
        >  9 |   "category": "aircarft",
             |               ^^^^^^^^^^
          10 |   "summary": "Belarus bought fighters to take the place of its Soviet-made ones, and got no price cut worth the name. Siarhei Bohdan reads this as a sign that Russia sees no urgency in arming its ally.",

      <n> record checked: 1 problem in 1 file.
      "
    `);
  });

  test("a missing field", async () => {
    edit(deal, / {2}"category": "aircraft",\n/, "");
    expect(await told(deal)).toMatchInlineSnapshot(`
      "packages/dataset/data/arms-deals/russia-belarus-su-30sm-2016.json:1:1 shape/missing
        \`category\` is missing.
        Expected: One of: \`aircraft\`, \`air-defence-systems\`, \`armoured-vehicles\`, \`artillery\`, \`missiles\`, \`sensors\`, \`other\`, \`military\`, \`forces\`.
        Add it; if the paper does not say it and the field allows it, write \`null\` and its reason in \`unknown\`.

        > 1 | {
            | ^
          2 |   "$schema": "../../../../schemas/arms-deals.schema.json",

      <n> record checked: 1 problem in 1 file.
      "
    `);
  });

  test("a dangling reference", async () => {
    edit(deal, '"recipient": "belarus"', '"recipient": "belrus"');
    expect(await told(deal)).toMatchInlineSnapshot(`
      "packages/dataset/data/arms-deals/russia-belarus-su-30sm-2016.json:6:16 reference/unknown
        \`belrus\` is not in entities.
        Expected: The id of a file in \`data/entities/\`.
        Did you mean \`belarus\`?

          5 |   "supplier": "russia",
        > 6 |   "recipient": "belrus",
            |                ^^^^^^^^
          7 |   "designation": "SU-30SM",

      <n> record checked: 1 problem in 1 file.
      "
    `);
  });

  test("a reversed interval", async () => {
    edit(deal, '"orderDate": "2016-06"', '"orderDate": "2018/2016"');
    expect(await told(deal)).toMatchInlineSnapshot(`
      "packages/dataset/data/arms-deals/russia-belarus-su-30sm-2016.json:17:16 date/calendar
        The interval \`2018/2016\` ends before it begins.
        Expected: An EDTF date such as \`2016-10-07\`, \`2016-06\`, \`2015\`, or an interval such as \`2016/2017\`.
        Write \`2016/2018\`.

          16 |   },
        > 17 |   "orderDate": "2018/2016",
             |                ^^^^^^^^^^^
          18 |   "price": {

      <n> record checked: 1 problem in 1 file.
      "
    `);
  });

  test("poll shares above 100", async () => {
    edit("polls/two-unions", '"value": 63.9', '"value": 83.9');
    expect(await told("polls/two-unions")).toMatchInlineSnapshot(`
      "packages/dataset/data/polls/two-unions.json:52:18 poll/share-sum
        The shares of everyone in wave \`2018-01\` add up to 104.1.
        Expected: At most 100, and a little for rounding.
        Compare each share with the page.

          51 |       "asPrinted": "January 2018",
        > 52 |       "results": [
             |                  ^
          53 |         {

      packages/dataset/data/polls/two-unions.json:57:22 quantity/as-printed
        \`value\` is 83.9, and the paper prints “63.9%”.
        Expected: One of the numbers that can be read there: 63.9.
        Compare both with the page.

          56 |             "kind": "exact",
        > 57 |             "value": 83.9,
             |                      ^^^^
          58 |             "unit": "%",

      <n> record checked: 2 problems in 1 file.
      "
    `);
  });

  test("an id that does not match its file", async () => {
    renameSync(join(root, data, "polls/two-unions.json"), join(root, data, "polls/two-union.json"));
    expect(await told("polls/two-union")).toMatchInlineSnapshot(`
      "packages/dataset/data/polls/two-union.json:3:9 id/file
        The id is \`two-unions\`, but the file is named \`two-union.json\`.
        Expected: The id and the file's name without \`.json\` are the same.
        Write \`two-union\`, or rename the file to \`two-unions.json\`.

          2 |   "$schema": "../../../../schemas/polls.schema.json",
        > 3 |   "id": "two-unions",
            |         ^^^^^^^^^^^^
          4 |   "title": "The choice between two unions",

      <n> record checked: 1 problem in 1 file.
      "
    `);
  });
});

describe("GitHub annotations", () => {
  beforeEach(() => cpSync(here("../test/records"), join(root, data), { recursive: true }));

  test("are the default in GitHub Actions", async () => {
    edit(deal, '"recipient": "belarus"', '"recipient": "belrus"');
    const { code, text } = await command(["check", `${data}/${deal}.json`], { GITHUB_ACTIONS: "true" });
    expect(code).toBe(1);
    expect(withoutCount(text)).toMatchInlineSnapshot(`
      "::error file=packages/dataset/data/arms-deals/russia-belarus-su-30sm-2016.json,line=6,endLine=6,col=16,endColumn=24,title=reference/unknown::\`belrus\` is not in entities.%0AExpected: The id of a file in \`data/entities/\`.%0ADid you mean \`belarus\`?
      <n> records checked, 1 problems.
      "
    `);
  });

  test("never carry what a record says as a command of its own", async () => {
    edit(deal, '"category": "aircraft"', '"category": "x\\n::set-output name=a::b"');
    const { text } = await command(["check", "--format", "github", `${data}/${deal}.json`]);
    expect(text.split("\n").filter((line) => line.startsWith("::"))).toEqual([
      expect.stringMatching(/^::error file=packages\/dataset\/data\/arms-deals\/.*%0A::set-output/),
    ]);
  });
});
