import { describe, expect, test } from "vitest";
import type { Problem, TextFile } from "../json/problem.ts";
import { minimal, realFiles } from "../test/records.ts";
import { type CheckOptions, checkDataset } from "./check-dataset.ts";

const check = (records: readonly TextFile[], options?: CheckOptions): readonly Problem[] =>
  checkDataset({ records }, options).problems;

const briefly = (problems: readonly Problem[]): string[] =>
  problems.map(({ file, rule, path }) => [file, rule, ...(path ? [path.join(".")] : [])].join(" "));

/** The real files, with the texts of some changed. */
const changed = (change: (file: TextFile) => string): TextFile[] =>
  realFiles.map((file) => ({ ...file, text: change(file) }));

/** A file of the dataset whose text matches. */
function fileWith(pattern: RegExp): string {
  const file = realFiles.find(({ text }) => pattern.test(text));
  if (!file) throw new Error(`No file matches ${pattern}.`);
  return file.path;
}

const deal = fileWith(/"kind": "supply"/);

describe("checking all files", () => {
  test("the dataset is valid", () => {
    expect(briefly(check(realFiles, { format: true }))).toEqual([]);
  });

  test("the order in which files are read changes nothing", () => {
    const files = changed(({ text }) => text.replaceAll('"belarus"', '"belrus"'));
    expect(check(files.toReversed())).toEqual(check(files));
  });

  test("an invalid record is reported once: references to it stay valid", () => {
    const files = changed(({ path, text }) =>
      path === "entities/belarus.json" ? text.replace('"kind": "state"', '"kind": "country"') : text,
    );
    expect(briefly(check(files))).toEqual(["entities/belarus.json shape/value kind"]);
  });

  test("all problems of all files are reported", () => {
    const files = changed(({ path, text }) => {
      if (path === deal) return text.replace('"kind": "supply"', '"kind": "suply"');
      return path === "polls/two-unions.json" ? text.replace('"pollster":', '"colour":') : text;
    });
    expect(briefly(check(files))).toEqual([
      `${deal} shape/value kind`,
      "polls/two-unions.json shape/missing study.pollster",
      "polls/two-unions.json shape/unknown-field study.colour",
    ]);
  });

  test("a file outside the collections, or with a name that is not an id, is refused", () => {
    const problems = check([
      { path: "data/poll/two-unions.json", text: "{}" },
      { path: "data/polls/Two Unions.json", text: "{}" },
    ]);
    expect(problems.map(({ rule, message, fix }) => [rule, message, fix])).toEqual([
      [
        "file/place",
        "Unknown collection `poll`.",
        "Move the file to the folder of its collection. Did you mean `polls`?",
      ],
      ["file/place", "Invalid file name `Two Unions.json`.", "Rename the file, for example to `two-unions.json`."],
    ]);
  });

  test("a file that could not be read is reported as such; other records may refer to it", () => {
    const [unread] = check([{ path: "x.json", text: "" }]);
    const files = realFiles.map((file) =>
      file.path === "entities/belarus.json" ? { ...file, text: "", unread } : file,
    );
    expect(check(files.map(({ unread: why, ...file }) => (why ? { ...file, unread: why } : file)))).toEqual([unread]);
  });

  test("a key that JavaScript treats specially is an unknown field like any other", () => {
    const text = '{"kind": "state", "__proto__": {"kind": "place"}, "constructor": 1, "toString": {}}';
    const unknown = check([{ path: "entities/russia.json", text }]).filter(
      ({ rule }) => rule === "shape/unknown-field",
    );
    expect(unknown.map(({ path }) => path?.[0])).toEqual(expect.arrayContaining(["constructor", "toString"]));
  });

  test("`__proto__` is reported where any key is allowed, and where the record is otherwise valid", () => {
    const record = { $schema: "../../../../schemas/works.schema.json", id: "x", ...minimal.works };
    const text = JSON.stringify(record).replace("}", ', "__proto__": {}}');
    expect(briefly(check([{ path: "works/x.json", text }]))).toContain("works/x.json shape/unknown-field __proto__");
  });

  test("a problem has its line and column, and those of its end", () => {
    const text = '{\n  "$schema": "../../../../schemas/sections.schema.json",\n  "id": "airbase",\n  "title": ""\n}\n';
    const problems = check([{ path: "sections/airbase.json", text }]);
    expect(problems[0]).toMatchObject({ line: 1, column: 1, rule: "shape/missing", path: ["level"] });
    expect(problems.at(-1)).toMatchObject({ line: 4, column: 12, endLine: 4, endColumn: 14, rule: "shape/size" });
  });
});

describe("checking some files among all", () => {
  const damages: readonly ((text: string) => string)[] = [
    (text) => text.replace('"belarus"', '"belrus"'),
    (text) => text.replace(/ {2}"category": .*\n/, ""),
    (text) => text.replace('"page": 1', '"page": 3'),
    (text) => text.replace('"id"', '"id": "x",\n  "id"'),
    (text) => text.replace('"label": "', '"label": " '),
    (text) => text.replaceAll("\n", "\r\n"),
    (text) => text.replace(",", ""),
    (text) => text.replace('"certainty": "', '"certainty": null, "certanty": "'),
    (text) => text,
  ];
  // Other files are damaged as well: what the deals say of them, and they of the deals, must be found.
  const files = realFiles.map((file, index) =>
    file.path.startsWith("arms-deals/") || index % 7 === 0
      ? { ...file, text: damages[index % damages.length]?.(file.text) ?? file.text }
      : file,
  );
  const all = check(files, { format: true });

  test("reports of a file exactly what the check of all reports", () => {
    const one = new Map(all.map(({ file }) => [file.split("/")[0], file]));
    const deals = all.map(({ file }) => file).filter((file) => file.startsWith("arms-deals/"));
    for (const selected of new Set([...one.values(), ...deals.slice(0, 12)])) {
      const alone = check(files, { format: true, only: (path) => path === selected });
      expect(alone).toEqual(all.filter(({ file }) => file === selected));
    }
    expect(one.size).toBeGreaterThan(10);
  });
});

describe("the lists beside the records", () => {
  const exception = { rule: "poll/share-sum", record: "polls/two-unions", reason: "x.", until: "y." };
  const lists = {
    exceptions: { path: "rule-exceptions.json", text: JSON.stringify([exception]) },
    redirects: { path: "redirects.json", text: '[{ "from": "x" }]' },
  };

  test("are always reported; exceptions are judged where their record is checked", () => {
    const rulesOf = (only?: (path: string) => boolean): string[] =>
      checkDataset({ records: realFiles, ...lists }, only && { only }).problems.map(({ rule }) => rule);
    expect(rulesOf()).toEqual(["shape/missing", "exception/unused"]);
    expect(rulesOf((path) => path === "polls/two-unions.json")).toEqual(["shape/missing", "exception/unused"]);
    expect(rulesOf((path) => path === "rule-exceptions.json")).toEqual(["shape/missing", "exception/unused"]);
    expect(rulesOf((path) => path.startsWith("events/"))).toEqual(["shape/missing"]);
  });
});
