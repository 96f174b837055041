import { describe, expect, test } from "vitest";
import { briefly, problemsAfter, realFiles } from "../test/real-records.ts";
import { checkFiles } from "./check-files.ts";

const deal = "arms-deals/russia-belarus-su-30sm-2016";

describe("checking all files", () => {
  test("the dataset is valid", () => {
    expect(briefly(checkFiles(realFiles).problems)).toEqual([]);
  });

  test("the order in which files are read changes nothing", () => {
    const edits = realFiles.map((file) => ({ ...file, text: file.text.replaceAll('"belarus"', '"belrus"') }));
    expect(checkFiles(edits.toReversed())).toEqual(checkFiles(edits));
  });

  test("a broken record is told once: what refers to it stays valid", () => {
    expect(
      briefly(
        problemsAfter({
          "entities/belarus": (entity) => {
            entity.kind = "country";
          },
        }),
      ),
    ).toEqual(["entities/belarus.json shape/value `country` is not a value of `kind`."]);
  });

  test("all problems of all files are reported", () => {
    expect(
      briefly(
        problemsAfter({
          [deal]: (record) => {
            record.type = "purchse";
          },
          "polls/two-unions": (record) => {
            record.colour = "red";
            delete record.study.pollster;
          },
        }),
      ),
    ).toEqual([
      `${deal}.json shape/value \`purchse\` is not a value of \`type\`.`,
      "polls/two-unions.json shape/missing `study.pollster` is missing.",
      "polls/two-unions.json shape/unknown-field `colour` is not a field of this record.",
    ]);
  });

  test("a misspelt field, and a misspelt word of a vocabulary, are met with the near one", () => {
    const problems = problemsAfter({
      [deal]: (record) => {
        record.recipent = record.recipient;
        record.category = "aircarft";
      },
    });
    expect(problems.map(({ fix }) => fix)).toEqual(["Did you mean `aircraft`?", "Did you mean `recipient`?"]);
  });

  test("a file in no collection, or under a name that is no id, is refused", () => {
    const [file] = realFiles;
    const problems = checkFiles([
      { path: "data/poll/two-unions.json", text: file?.text ?? "" },
      { path: "data/polls/Two Unions.json", text: file?.text ?? "" },
    ]).problems;
    expect(problems.map(({ message, fix }) => `${message} ${fix}`)).toEqual([
      "`poll` is not a collection. Did you mean `polls`?",
      "`Two Unions.json` is not the name of a record's file. Rename it, for example to `two-unions.json`.",
    ]);
  });

  test("a key that JavaScript treats in its own way is just another unknown field", () => {
    const file = {
      path: "entities/russia.json",
      text: '{"kind": "state", "__proto__": {"kind": "place"}, "constructor": 1}',
    };
    const unknown = checkFiles([file]).problems.filter(({ rule }) => rule === "shape/unknown-field");
    expect(unknown.map(({ message }) => message)).toContain("`constructor` is not a field of this record.");
  });

  test("an object that JavaScript cannot make a word of is just another wrong value", () => {
    const problems = problemsAfter({ [deal]: (record) => Object.assign(record, { category: { toString: 0 } }) });
    expect(problems.map(({ message }) => message)).toEqual(["an object is not a value of `category`."]);
  });

  test("of alternatives without a word that tells them apart, the one that comes nearest is told of", () => {
    const problems = problemsAfter({
      "works/balancing-act": (work) => {
        work.author[0] = { family: "Giles", given: null, title: "Sir" };
      },
    });
    expect(problems.map(({ path, message, fix }) => [path?.join("."), message, fix])).toEqual([
      ["author.0.given", "`author[0].given` is `null`, not text.", undefined],
      [
        "author.0.title",
        "`title` is not a field of `author[0]`.",
        "Take it away, or look for the field that means this.",
      ],
    ]);
  });
});

describe("checking one file among all", () => {
  const damages: readonly ((text: string) => string)[] = [
    (text) => text.replace('"recipient": "belarus"', '"recipient": "belrus"'),
    (text) => text.replace(/ {2}"category": .*\n/, ""),
    (text) => text.replace('"page": 1', '"page": 3'),
    (text) => text.replace('"id"', '"id": "x",\n  "id"'),
    (text) => text.replace('"summary": "', '"summary": " '),
    (text) => text.replaceAll("\n", "\r\n"),
    (text) => text.replace(",", ""),
    (text) => text.replace('"outcome": "', '"outcome": null, "outcom": "'),
    (text) => text,
  ];
  // Others are damaged as well: what they say of the deals, and the deals of them, must be seen.
  const files = realFiles.map((file, index) =>
    file.path.startsWith("arms-deals/") || index % 7 === 0
      ? { ...file, text: damages[index % damages.length]?.(file.text) ?? file.text }
      : file,
  );
  const all = checkFiles(files, [], { form: true }).problems;

  test("tells of it just what the check of all tells", () => {
    const deals = files.map(({ path }) => path).filter((path) => path.startsWith("arms-deals/"));
    expect(all.filter(({ file }) => deals.includes(file)).length).toBeGreaterThan(deals.length / 2);
    for (const deal of deals) {
      const alone = checkFiles(files, [], { form: true, wanted: (path) => path === deal }).problems;
      expect(alone).toEqual(all.filter(({ file }) => file === deal));
    }
  });

  test("so it does for one file of every collection", () => {
    const one = new Map(all.map(({ file }) => [file.split("/")[0], file]));
    for (const wanted of one.values()) {
      const alone = checkFiles(files, [], { form: true, wanted: (path) => path === wanted }).problems;
      expect(alone).toEqual(all.filter(({ file }) => file === wanted));
    }
  });
});

test("a problem is told at its line and column, with where it ends", () => {
  const text = '{\n  "$schema": "../../../../schemas/sections.schema.json",\n  "id": "airbase",\n  "title": ""\n}\n';
  const problems = checkFiles([{ path: "sections/airbase.json", text }]).problems;
  expect(problems[0]).toMatchObject({ line: 1, column: 1, message: "`level` is missing." });
  expect(problems.at(-1)).toMatchObject({
    line: 4,
    column: 12,
    endLine: 4,
    endColumn: 14,
    message: "`title` is empty.",
  });
});
