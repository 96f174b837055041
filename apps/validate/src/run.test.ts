import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { dataCopy } from "../test/data-copy.ts";

const copy = dataCopy();
const { edit } = copy;
const data = "packages/dataset/data";

afterEach(copy.restore);
afterAll(copy.remove);

const command = (args: readonly string[], env: Record<string, string> = {}) => copy.command(args, { env });

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
    [[], "A command is missing: `check`, "],
    [["chekc"], "There is no command `chekc`; there are: `check`, "],
    [["check", "--format", "xml"], "There is no format `xml`; there are: pretty, github, sarif, json, junit."],
    [["check", "--colour"], "Unknown option '--colour'"],
    [["check", "packages/nowhere"], "`packages/nowhere` does not exist."],
    [["check", "--watch", "--fix"], "`--watch` and `--fix` or `--data` do not go together."],
  ])("wrong usage %j: says what was not understood, exit code 2", async (args, message) => {
    const { code, text } = await command(args);
    expect(code).toBe(2);
    expect(text).toContain(message);
  });

  test("--help shows on one screen which commands there are; --help of a command shows examples", async () => {
    const { code, text } = await command(["--help"]);
    expect(code).toBe(0);
    expect(text).toMatch(/^ {2}check +Reads every record and reports all problems at once\.$/m);
    expect(text.split("\n").length).toBeLessThan(24);
    expect(await command(["check", "--help"])).toEqual({
      code: 0,
      text: expect.stringContaining("npm run check -- packages/dataset"),
    });
  });
});

describe("what a contributor is told", () => {
  // The records that the messages quote are kept as they were: a correction of theirs changes no message.
  beforeEach(copy.keep);

  const told = async (record: string): Promise<string> => {
    const { code, text } = await command(["check", `${data}/${record}.json`]);
    expect(code).toBe(1);
    return withoutCount(text);
  };

  test("malformed JSON", async () => {
    edit(deal, '"supplier": "russia",', '"supplier": "russia"');
    expect(await told(deal)).toMatchInlineSnapshot(`
      "packages/dataset/data/arms-deals/russia-belarus-su-30sm-2016.json

        6:3 error A comma is missing before this. json/syntax
          Write \`,\` at the end of the line above.

            5 |   "supplier": "russia"
          > 6 |   "recipient": "belarus",
              |   ^^^^^^^^^^^
            7 |   "designation": "SU-30SM",

      <n> record checked: 1 error in 1 file.
      \`unionstate explain json/syntax\` tells what this rule wants, and why; the same for every other.
      "
    `);
  });

  test("a key that stands twice", async () => {
    edit(deal, '"recipient": "belarus",', '"recipient": "belarus",\n  "supplier": "belarus",');
    expect(await told(deal)).toMatchInlineSnapshot(`
      "packages/dataset/data/arms-deals/russia-belarus-su-30sm-2016.json

        7:3 error \`supplier\` stands twice: here and on line 5. json/duplicate-key
          Expected: Each field is given once.
          Keep the one that is right and take the other away.

            6 |   "recipient": "belarus",
          > 7 |   "supplier": "belarus",
              |   ^^^^^^^^^^
            8 |   "designation": "SU-30SM",

      <n> record checked: 1 error in 1 file.
      \`unionstate explain json/duplicate-key\` tells what this rule wants, and why; the same for every other.
      "
    `);
  });

  test("a word that is not in the vocabulary", async () => {
    edit(deal, '"category": "aircraft"', '"category": "aircarft"');
    expect(await told(deal)).toMatchInlineSnapshot(`
      "packages/dataset/data/arms-deals/russia-belarus-su-30sm-2016.json

        9:15 error \`aircarft\` is not a value of \`category\`. shape/value
          Expected: One of: \`aircraft\`, \`air-defence-systems\`, \`armoured-vehicles\`, \`artillery\`, \`missiles\`, \`sensors\`, \`other\`, \`military\`, \`forces\`.
          Did you mean \`aircraft\`?

             8 |   "equipment": ["su-30sm"],
          >  9 |   "category": "aircarft",
               |               ^^^^^^^^^^
            10 |   "summary": "Belarus bought fighters to take the place of its Soviet-made ones, and got no price cut worth the name. Siarhei Bohdan reads this as a sign that Russia sees no urgency in arming its ally…

      <n> record checked: 1 error in 1 file.
      \`unionstate explain shape/value\` tells what this rule wants, and why; the same for every other.
      "
    `);
  });

  test("a missing field", async () => {
    edit(deal, / {2}"category": "aircraft",\n/, "");
    expect(await told(deal)).toMatchInlineSnapshot(`
      "packages/dataset/data/arms-deals/russia-belarus-su-30sm-2016.json

        1:1 error \`category\` is missing. shape/missing
          Expected: One of: \`aircraft\`, \`air-defence-systems\`, \`armoured-vehicles\`, \`artillery\`, \`missiles\`, \`sensors\`, \`other\`, \`military\`, \`forces\`.
          Add it; if the paper does not say it and the field allows it, write \`null\` and its reason in \`unknown\`.

          > 1 | {
              | ^
            2 |   "$schema": "../../../../schemas/arms-deals.schema.json",

      <n> record checked: 1 error in 1 file.
      \`unionstate explain shape/missing\` tells what this rule wants, and why; the same for every other.
      "
    `);
  });

  test("a dangling reference", async () => {
    edit(deal, '"recipient": "belarus"', '"recipient": "belrus"');
    expect(await told(deal)).toMatchInlineSnapshot(`
      "packages/dataset/data/arms-deals/russia-belarus-su-30sm-2016.json

        6:16 error \`belrus\` is not in entities. reference/unknown
          Expected: The id of a file in \`data/entities/\`.
          Did you mean \`belarus\`?

            5 |   "supplier": "russia",
          > 6 |   "recipient": "belrus",
              |                ^^^^^^^^
            7 |   "designation": "SU-30SM",

      <n> record checked: 1 error in 1 file.
      \`unionstate explain reference/unknown\` tells what this rule wants, and why; the same for every other.
      "
    `);
  });

  test("a reversed interval", async () => {
    edit(deal, '"orderDate": "2016-06"', '"orderDate": "2018/2016"');
    expect(await told(deal)).toMatchInlineSnapshot(`
      "packages/dataset/data/arms-deals/russia-belarus-su-30sm-2016.json

        17:16 error The interval \`2018/2016\` ends before it begins. date/calendar
          Expected: An EDTF date such as \`2016-10-07\`, \`2016-06\`, \`2015\`, or an interval such as \`2016/2017\`.
          Write \`2016/2018\`.

            16 |   },
          > 17 |   "orderDate": "2018/2016",
               |                ^^^^^^^^^^^
            18 |   "price": {

      <n> record checked: 1 error in 1 file.
      \`unionstate explain date/calendar\` tells what this rule wants, and why; the same for every other.
      "
    `);
  });

  test("poll shares above 100", async () => {
    edit("polls/two-unions", '"value": 63.9', '"value": 83.9');
    expect(await told("polls/two-unions")).toMatchInlineSnapshot(`
      "packages/dataset/data/polls/two-unions.json

        52:18 error The shares of everyone in wave \`2018-01\` add up to 104.1. poll/share-sum
          Expected: At most 100, and a little for rounding.
          Compare each share with the page.

            51 |       "asPrinted": "January 2018",
          > 52 |       "results": [
               |                  ^
            53 |         {

        57:22 error \`value\` is 83.9, and the paper prints “63.9%”. quantity/as-printed
          Expected: One of the numbers that can be read there: 63.9.
          Compare both with the page.

            56 |             "kind": "exact",
          > 57 |             "value": 83.9,
               |                      ^^^^
            58 |             "unit": "%",

      <n> record checked: 2 errors in 1 file.
      \`unionstate explain poll/share-sum\` tells what this rule wants, and why; the same for every other.
      "
    `);
  });

  test("an id that does not match its file", async () => {
    copy.rename("polls/two-unions", "polls/two-union");
    expect(await told("polls/two-union")).toMatchInlineSnapshot(`
      "packages/dataset/data/polls/two-union.json

        3:9 error The id is \`two-unions\`, but the file is named \`two-union.json\`. id/file
          Expected: The id and the file's name without \`.json\` are the same.
          Write \`two-union\`, or rename the file to \`two-unions.json\`.

            2 |   "$schema": "../../../../schemas/polls.schema.json",
          > 3 |   "id": "two-unions",
              |         ^^^^^^^^^^^^
            4 |   "title": "The choice between two unions",

      <n> record checked: 1 error in 1 file.
      \`unionstate explain id/file\` tells what this rule wants, and why; the same for every other.
      "
    `);
  });
});

describe("GitHub annotations", () => {
  beforeEach(copy.keep);

  test("are the default in GitHub Actions", async () => {
    edit(deal, '"recipient": "belarus"', '"recipient": "belrus"');
    const { code, text } = await command(["check", `${data}/${deal}.json`], { GITHUB_ACTIONS: "true" });
    expect(code).toBe(1);
    expect(withoutCount(text)).toMatchInlineSnapshot(`
      "::error file=packages/dataset/data/arms-deals/russia-belarus-su-30sm-2016.json,line=6,endLine=6,col=16,endColumn=24,title=reference/unknown::\`belrus\` is not in entities.%0AExpected: The id of a file in \`data/entities/\`.%0ADid you mean \`belarus\`?
      <n> record checked: 1 error in 1 file.
      "
    `);
  });

  test("never carry what a record says as a command of its own", async () => {
    edit(deal, '"category": "aircraft"', '"category": "x\\n::set-output name=a::b"');
    const { text } = await command(["check", "--format", "github", `${data}/${deal}.json`]);
    expect(text.split("\n").filter((line) => line.startsWith("::"))).toEqual([
      expect.stringMatching(/^::error file=packages\/dataset\/data\/arms-deals\/.*\\u000a::set-output/),
    ]);
  });
});
