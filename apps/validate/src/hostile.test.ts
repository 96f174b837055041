import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { checkDataset, type Problem, ruleTexts, type TextFile } from "@unionstate/schema";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { dataCopy } from "../test/data-copy.ts";
import { root } from "../test/real-data.ts";
import { hostile, unsafeText } from "../test/sample-problems.ts";
import { checkData } from "./check-data.ts";
import { formats } from "./formats/formats.ts";

/**
 * A pull request may contain anything: each of these attacks ends in a message, and nothing is written elsewhere. Two
 * records are enough, because problems with their references are ignored.
 */
const copy = dataCopy(["polls/two-unions", "works/forget-hearts-and-minds"]);
const outside = mkdtempSync(join(tmpdir(), "unionstate-outside-"));
const data = "packages/dataset/data";
const poll = copy.fileOf("polls/two-unions");
const secret = join(outside, "secret.json");

beforeEach(() => writeFileSync(secret, "a secret"));
afterEach(copy.restore);
afterAll(() => {
  copy.remove();
  rmSync(outside, { recursive: true });
});

/** Problems of references to records that the copy does not have. */
const isDangling = ({ rule }: Problem): boolean => /^(?:reference|fact|evidence|citation|claim|basis)\//.test(rule);

/** Checks the data and writes the problems in every format: none may contain a command from the text of a record. */
async function check(...paths: string[]): Promise<Problem[]> {
  const { problems, files, textOf } = checkData(paths, { root: copy.root, from: copy.root });
  for (const load of Object.values(formats)) {
    const format = await load();
    const text = format({ problems, textOf, checked: files.map(({ path }) => path), colour: false });
    expect(text).not.toContain("a secret");
    expect(text.replaceAll("\n", "")).not.toMatch(unsafeText);
    const commands = text.split("\n").filter((line) => /^\s*::/.test(line));
    expect(commands.filter((line) => !/^::(?:error|warning) file=packages/.test(line))).toEqual([]);
  }
  expect(problems.filter(({ rule }) => !ruleTexts.has(rule))).toEqual([]);
  return problems.filter((problem) => !isDangling(problem));
}

const locationsOf = (problems: readonly Problem[]): string[] =>
  problems.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);

function link(target: string, path: string): void {
  const full = copy.touch(path);
  rmSync(full, { recursive: true, force: true });
  mkdirSync(dirname(full), { recursive: true });
  symlinkSync(target, full);
}

describe("symbolic links and other things in place of files", () => {
  test("a link out of the tree is not followed, and `--fix` does not write through it", async () => {
    link(secret, `${data}/polls/x.json`);
    expect(locationsOf(await check())).toEqual([`${data}/polls/x.json:1:1 file/link`]);
    await copy.command(["check", "--fix"]);
    expect(readFileSync(secret, "utf8")).toBe("a secret");
  });

  test("a link in place of a collection is not followed", async () => {
    link(outside, `${data}/polls`);
    expect(locationsOf(await check())).toContain(`${data}/polls:1:1 file/link`);
  });

  test("a link in place of the data folder is refused", async () => {
    link(outside, data);
    expect(await copy.command(["check"])).toEqual({
      code: 2,
      text: `\`${data}\` is a symbolic link; symbolic links are not followed.\n`,
    });
  });

  test("a link as an argument is refused", async () => {
    link(secret, `${data}/polls/x.json`);
    expect(await copy.command(["check", `${data}/polls/x.json`])).toMatchObject({ code: 2 });
  });

  test("a path out of the tree is refused, with dots or without", async () => {
    for (const path of ["../../../etc/passwd", "/etc/passwd", `${data}/../../../package.json`, outside, "a\u0000b"]) {
      const { code, text } = await copy.command(["check", path]);
      expect(code).toBe(2);
      expect(text).toMatch(/^`.*` (?:is not in packages\/dataset\/data|does not exist)\.\n$/);
      expect(text).not.toContain("\u0000");
    }
  });

  test("folders in place of files, and folders in folders", async () => {
    for (const folder of ["x.json", "deep"]) copy.touch(`${data}/polls/${folder}`);
    copy.write(`${data}/polls/x.json/y.json`, "{}");
    copy.write(`${data}/polls/deep/er/and/deeper/z.json`, "{}");
    expect(locationsOf(await check())).toEqual([
      `${data}/polls/deep:1:1 file/place`,
      `${data}/polls/x.json:1:1 file/place`,
    ]);
  });

  test("files that are not records, by their names", async () => {
    for (const name of ["polls/notes.txt", "polls/..json", "polls/a..b.json", "polls/...", "polls/.json", "x.json"]) {
      copy.write(`${data}/${name}`, "{}");
    }
    expect((await check()).map(({ file, rule }) => `${file.slice(data.length + 1)} ${rule}`)).toEqual([
      "polls/... file/place",
      "polls/..json file/place",
      "polls/.json file/place",
      "polls/a..b.json file/place",
      "polls/notes.txt file/place",
      "x.json file/place",
    ]);
  });

  test("a named pipe without a writer", async () => {
    execFileSync("mkfifo", [copy.touch(`${data}/polls/x.json`)]);
    expect(locationsOf(await check())).toEqual([`${data}/polls/x.json:1:1 file/place`]);
  });

  test("names of files that are commands to a terminal, a log or a browser", async () => {
    const names = [
      "\u001b[2J\u001b]0;x\u0007.json",
      "a\n::set-output name=a::b.json",
      "##[add-mask]x.json",
      "<img src=x>.json",
    ];
    for (const name of names) copy.write(`${data}/polls/${name}`, "{}");
    const problems = await check();
    expect(problems.map(({ rule }) => rule)).toEqual(["file/place", "file/place", "file/place", "file/place"]);
    expect(problems.map(({ file }) => file.slice(`${data}/polls/`.length)).toSorted()).toEqual(names.toSorted());
  });

  test("files and folders without permission to read", async () => {
    const user = process.getuid?.();
    chmodSync(copy.root, 0o755);
    chmodSync(copy.touch(`${data}/works`), 0);
    chmodSync(copy.touch(poll), 0);
    // Root can read everything, so the check then runs as the user `nobody`.
    if (user === 0) process.seteuid?.(65534);
    try {
      const problems = await check(poll, `${data}/works`);
      expect(problems.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
        `${poll} file/unreadable`,
        `${data}/works file/unreadable`,
      ]);
    } finally {
      if (user === 0) process.seteuid?.(user);
      chmodSync(join(copy.root, data, "works"), 0o755);
    }
  });
});

describe("the contents of files", () => {
  test.each<[string, string | Uint8Array, string]>([
    ["nothing", "", "1:1 json/syntax"],
    ["bytes that are not UTF-8", Uint8Array.of(0x7b, 0x0a, 0xff, 0x7d), "2:1 file/encoding"],
    ["50 MB", new Uint8Array(50_000_000).fill(0x20), "1:1 file/size"],
    ["10,000 levels of lists", `${"[".repeat(10_000)}${"]".repeat(10_000)}`, "1:65 json/depth"],
    ["160,000 levels of objects", '{"a":'.repeat(160_000), "1:321 json/depth"],
    ["a list", "[1, 2]", "1:1 shape/type"],
    ["null", "null", "1:1 shape/type"],
    ["a NUL", '{ "id": "\u0000" }', "1:9 json/syntax"],
    ["a million quotes", '"'.repeat(999_999), "1:3 json/syntax"],
    ["a million backslashes", `"${"\\".repeat(999_000)}"`, "1:1 shape/type"],
  ])("%s", async (_, content, place) => {
    copy.write(poll, content);
    expect(locationsOf(await check(poll))[0]).toBe(`${poll}:${place}`);
  });

  test("a byte order mark, CRLF", async () => {
    const text = copy.read(poll);
    copy.write(poll, `\uFEFF${text}`);
    expect(locationsOf(await check(poll))).toEqual([`${poll}:1:1 file/format`]);
    copy.write(poll, text.replaceAll("\n", "\r\n"));
    expect(locationsOf(await check(poll))).toEqual([`${poll}:1:1 file/format`]);
  });

  test("keys that JavaScript treats specially are unknown fields like others", async () => {
    copy.edit("polls/two-unions", '"id":', '"__proto__": { "a": 1 }, "constructor": 1, "toString": 1, "id":');
    const problems = (await check(poll)).filter(({ rule }) => rule !== "file/format");
    expect(problems.map(({ rule, path }) => `${rule} ${path}`)).toEqual([
      "shape/unknown-field __proto__",
      "shape/unknown-field constructor",
      "shape/unknown-field toString",
    ]);
    expect(Reflect.get({}, "a")).toBeUndefined();
  });

  test("a `__proto__` where any key is allowed is reported", async () => {
    copy.edit("polls/two-unions", '"pollster": "notStated",', '"pollster": "notStated", "__proto__": "notStated",');
    expect((await check(poll)).map(({ rule }) => rule)).toContain("shape/unknown-field");
  });

  test("text that is a command to a terminal, a log, a browser or a renderer of Markdown", async () => {
    copy.edit(
      "polls/two-unions",
      '"label": "Belarusians’ choice between a union with Russia and the EU"',
      `"label": ${JSON.stringify(hostile)}`,
    );
    copy.edit("polls/two-unions", '"id": "european-union"', `"id": ${JSON.stringify(hostile)}`);
    copy.edit("polls/two-unions", '"figure":', `${JSON.stringify(hostile)}: 1, "figure":`);
    const rules = new Set((await check(poll)).map(({ rule }) => rule));
    expect(rules).toEqual(new Set(["shape/format", "shape/size", "shape/unknown-field"]));
  });

  test("the same in text of valid shape", async () => {
    copy.edit(
      "polls/two-unions",
      '"label": "Belarusians’ choice between a union with Russia and the EU"',
      `"label": ${JSON.stringify(hostile.slice(0, 60))}`,
    );
    expect((await check(poll)).map(({ rule }) => rule)).toContain("text/characters");
  });

  test("the same unescaped in a file that is not JSON", async () => {
    copy.edit("polls/two-unions", '"label"', `${hostile.toWellFormed()} "label"`);
    expect((await check(poll)).map(({ rule }) => rule)).toContain("json/syntax");
  });

  test.each([
    [
      "20,000 unknown fields",
      JSON.stringify(Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`field${i}`, i]))),
    ],
    ["20,000 lines that are not JSON", "{\n".concat("x y\n".repeat(20_000))],
    ["one word of a million letters", JSON.stringify({ id: "a".repeat(999_000) })],
    ["a million spaces in text", JSON.stringify({ title: `a${" ".repeat(999_000)}b` })],
    ["an id that a regular expression could backtrack on", JSON.stringify({ id: `${"a-".repeat(499_000)}!` })],
    ["a key 20,000 times", `{${'"a":1,'.repeat(20_000)}"a":1}`],
  ])("%s", async (_, content) => {
    copy.write(poll, content);
    expect((await check(poll)).length).toBeGreaterThan(0);
  });

  test("a million letters in a field without limit", async () => {
    copy.edit("works/forget-hearts-and-minds", "Foreign Policy", "Latinmixедwithcyrillic".repeat(40_000));
    expect((await check(copy.fileOf("works/forget-hearts-and-minds"))).map(({ rule }) => rule)).toContain(
      "text/characters",
    );
  });
});

describe("the list of exceptions", () => {
  const list = "packages/dataset/rule-exceptions.json";

  test.each<[string, string | Uint8Array]>([
    ["invalid JSON", "[{"],
    ["an object", "{}"],
    ["10,000 brackets", "[".repeat(10_000)],
    ["invalid UTF-8", Uint8Array.of(0xff)],
    [
      "hostile text",
      JSON.stringify([{ rule: hostile, record: hostile, reason: hostile, until: hostile, [hostile]: 1 }]),
    ],
    ["hostile text of valid shape", JSON.stringify([{ rule: hostile, record: "polls/x", reason: "x", until: "x" }])],
  ])("with %s is reported, and silences nothing", async (_, content) => {
    copy.write(list, content);
    expect((await check()).every(({ file }) => file === list)).toBe(true);
  });

  test("that is a link is not followed", async () => {
    link(secret, list);
    expect(locationsOf(await check())).toEqual([`${list}:1:1 file/link`]);
  });
});

describe("the list of redirects", () => {
  const list = "packages/dataset/redirects.json";

  test.each<[string, string | Uint8Array]>([
    ["invalid JSON", "[{"],
    ["an object", "{}"],
    ["10,000 brackets", "[".repeat(10_000)],
    ["invalid UTF-8", Uint8Array.of(0xff)],
    ["an unknown key", '[{ "__proto__": { "from": "polls/x" } }]'],
    ["hostile text", JSON.stringify([{ from: hostile, kind: hostile, to: [hostile], reason: hostile, [hostile]: 1 }])],
    [
      "hostile text of valid shape",
      JSON.stringify([{ from: "polls/x", kind: "moved", to: "polls/x", reason: "x\u202e", since: "1.0.0" }]),
    ],
  ])("with %s is reported", async (_, content) => {
    copy.write(list, content);
    const problems = await check();
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every(({ file }) => file === list)).toBe(true);
  });

  test("that is a link is not followed", async () => {
    link(secret, list);
    expect(locationsOf(await check())).toEqual([`${list}:1:1 file/link`]);
  });
});

describe("thousands of files", () => {
  const many = (count: number, make: (index: number) => TextFile): TextFile[] =>
    Array.from({ length: count }, (_, i) => make(i));
  const countOf = (records: readonly TextFile[]): number => checkDataset({ records }, { format: true }).problems.length;

  test("20,000 that are not JSON", () => {
    expect(countOf(many(20_000, (i) => ({ path: `${data}/polls/x${i}.json`, text: "{" })))).toBe(20_000);
  });

  test("20,000 with names that are not ids, in folders that are not collections", () => {
    expect(countOf(many(20_000, (i) => ({ path: `${data}/p${i}/X ${i}.json`, text: "{}" })))).toBe(20_000);
  });

  test("3,000 entities that nothing refers to, and 3,000 invalid files that might", () => {
    const belarus = readFileSync(join(root, data, "entities/belarus.json"), "utf8");
    const orphans = many(3000, (i) => ({
      path: `${data}/entities/b${i}.json`,
      text: belarus.replace('"id": "belarus"', `"id": "b${i}"`),
    }));
    const invalid = many(3000, (i) => ({ path: `${data}/works/w${i}.json`, text: `{ "id": "w${i}" }` }));
    expect(countOf([...orphans, ...invalid])).toBeGreaterThan(6000);
  });

  test("300 on the disk: the format for people shows a hundred", async () => {
    for (let i = 0; i < 300; i += 1) copy.write(`${data}/polls/x${i}.json`, "{");
    const { text } = await copy.command(["check", `${data}/polls`]);
    expect(text.match(/^ {2}\d+:\d+ error /gm)).toHaveLength(100);
    expect(text.length).toBeLessThan(50_000);
  });
});

describe("--fix", () => {
  test("leaves no temporary file, and changes no other file", async () => {
    copy.edit("polls/two-unions", "  ", "    ");
    const before = readdirSync(join(copy.root, data), { recursive: true }).length;
    await copy.command(["check", "--fix"]);
    expect(readdirSync(join(copy.root, data), { recursive: true })).toHaveLength(before);
    expect(existsSync(join(outside, "two-unions.json"))).toBe(false);
  });
});
