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
import { checkFiles, type Problem, ruleTexts, type TextFile } from "@unionstate/schema";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { hostile } from "../test/damaged-problems.ts";
import { dataCopy } from "../test/data-copy.ts";
import { realFiles } from "../test/real-data.ts";
import { checkData } from "./check-data.ts";
import { formats } from "./formats/formats.ts";

/** What a pull request may hold is data: each of these ends soon, with a message, and nothing is written elsewhere. */
const copy = dataCopy();
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

type Told = Pick<Problem, "file" | "line" | "column" | "rule" | "message">;

/** Checks the data and tries what is found in every format: none may pass on what a record says as a command. */
async function told(...paths: string[]): Promise<Told[]> {
  const start = performance.now();
  const { problems, files, textOf } = checkData(paths, copy.root, copy.root);
  for (const load of Object.values(formats)) {
    const format = await load();
    const text = format({ problems, textOf, checked: files.map(({ path }) => path), colour: false });
    expect(text).not.toContain("a secret");
    expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]|##\[/u);
    const commands = text.split("\n").filter((line) => /^\s*::/.test(line));
    expect(commands.filter((line) => !/^::(?:error|warning) file=packages/.test(line))).toEqual([]);
  }
  expect(problems.filter(({ rule }) => !ruleTexts.has(rule))).toEqual([]);
  expect(performance.now() - start).toBeLessThan(20_000);
  return [...problems];
}

const briefly = (problems: readonly Told[]): string[] =>
  problems.map(({ file, line, column, rule, message }) => `${file}:${line}:${column} ${rule} ${message}`);

function link(target: string, path: string): void {
  const full = copy.touch(path);
  rmSync(full, { recursive: true, force: true });
  mkdirSync(dirname(full), { recursive: true });
  symlinkSync(target, full);
}

describe("links, and what stands in the place of files", () => {
  test("a link out of the tree is not followed, and `--fix` does not write through it", async () => {
    link(secret, `${data}/polls/x.json`);
    expect(briefly(await told())).toEqual([
      `${data}/polls/x.json:1:1 file/link This is a symbolic link; links are not followed.`,
    ]);
    await copy.command(["check", "--fix"]);
    expect(readFileSync(secret, "utf8")).toBe("a secret");
  });

  test("nor is a link that is a collection", async () => {
    link(outside, `${data}/polls`);
    expect(briefly(await told())).toContain(
      `${data}/polls:1:1 file/link This is a symbolic link; links are not followed.`,
    );
  });

  test("nor is a link in the place of all data", async () => {
    link(outside, data);
    expect(await copy.command(["check"])).toEqual({
      code: 2,
      text: `\`${data}\` is a symbolic link; links are not followed.\n`,
    });
  });

  test("a link that is asked for is refused", async () => {
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

  test("a folder where a file should stand, and folders in folders", async () => {
    for (const folder of ["x.json", "deep"]) copy.touch(`${data}/polls/${folder}`);
    copy.write(`${data}/polls/x.json/y.json`, "{}");
    copy.write(`${data}/polls/deep/er/and/deeper/z.json`, "{}");
    expect(briefly(await told())).toEqual([
      `${data}/polls/deep:1:1 file/place This is a folder where a record's file should stand; what is in it was not read.`,
      `${data}/polls/x.json:1:1 file/place This is a folder where a record's file should stand; what is in it was not read.`,
    ]);
  });

  test("files that are no records, by their names", async () => {
    for (const name of ["polls/notes.txt", "polls/..json", "polls/a..b.json", "polls/...", "polls/.json", "x.json"]) {
      copy.write(`${data}/${name}`, "{}");
    }
    expect((await told()).map(({ file, rule }) => `${file.slice(data.length + 1)} ${rule}`)).toEqual([
      "polls/... file/place",
      "polls/..json file/place",
      "polls/.json file/place",
      "polls/a..b.json file/place",
      "polls/notes.txt file/place",
      "x.json file/place",
    ]);
  });

  test("a pipe, which nobody ever writes to", async () => {
    execFileSync("mkfifo", [copy.touch(`${data}/polls/x.json`)]);
    expect(briefly(await told())).toEqual([`${data}/polls/x.json:1:1 file/place This is neither a file nor a folder.`]);
  });

  test("names of files that are commands to a terminal, a log or a browser", async () => {
    const names = [
      "\u001b[2J\u001b]0;x\u0007.json",
      "a\n::set-output name=a::b.json",
      "##[add-mask]x.json",
      "<img src=x>.json",
    ];
    for (const name of names) copy.write(`${data}/polls/${name}`, "{}");
    const problems = await told();
    expect(problems.map(({ rule }) => rule)).toEqual(["file/place", "file/place", "file/place", "file/place"]);
    expect(problems.map(({ file }) => file.slice(`${data}/polls/`.length)).toSorted()).toEqual(names.toSorted());
  });

  test("what may not be read", async () => {
    const user = process.getuid?.();
    chmodSync(copy.root, 0o755);
    chmodSync(copy.touch(`${data}/works`), 0);
    chmodSync(copy.touch(poll), 0);
    // Who may do everything may read everything: then it is read as nobody.
    if (user === 0) process.seteuid?.(65534);
    try {
      const problems = await told(poll, `${data}/works`);
      expect(problems.map(({ file, rule, message }) => `${file} ${rule} ${message}`)).toEqual([
        `${poll} file/unreadable The file may not be read.`,
        `${data}/works file/unreadable The folder cannot be read (EACCES).`,
      ]);
    } finally {
      if (user === 0) process.seteuid?.(user);
      chmodSync(join(copy.root, data, "works"), 0o755);
    }
  });
});

describe("what is in files", () => {
  test.each<[string, string | Uint8Array, string]>([
    ["nothing", "", "1:1 json/syntax The file is empty."],
    [
      "bytes that are no UTF-8",
      Uint8Array.of(0x7b, 0x0a, 0xff, 0x7d),
      "2:1 file/encoding Byte 3 of the file (0xff) is not part of any UTF-8 character.",
    ],
    [
      "50 MB",
      new Uint8Array(50_000_000).fill(0x20),
      "1:1 file/size The file is larger than 1 MB; the rest was not read.",
    ],
    [
      "10,000 levels of lists",
      `${"[".repeat(10_000)}${"]".repeat(10_000)}`,
      "1:65 json/depth Here brackets stand in one another 65 levels deep; the rest was not read.",
    ],
    [
      "160,000 levels of objects",
      '{"a":'.repeat(160_000),
      "1:321 json/depth Here brackets stand in one another 65 levels deep; the rest was not read.",
    ],
    ["no object", "[1, 2]", "1:1 shape/type The record is a list, not an object."],
    ["null", "null", "1:1 shape/type The record is `null`, not an object."],
    ["a NUL", '{ "id": "\u0000" }', "1:9 json/syntax A control character or tab stands inside this text."],
    ["a million quotes", '"'.repeat(999_999), "1:3 json/syntax The record has ended, but more text follows."],
    ["a million backslashes", `"${"\\".repeat(999_000)}"`, "1:1 shape/type The record is `"],
  ])("%s", async (_, content, message) => {
    copy.write(poll, content);
    const [first = ""] = briefly(await told(poll));
    expect(first.slice(0, poll.length + 1 + message.length)).toBe(`${poll}:${message}`);
  });

  test("a byte order mark, CRLF", async () => {
    const text = copy.read(poll);
    copy.write(poll, `\uFEFF${text}`);
    expect(briefly(await told(poll))).toEqual([`${poll}:1:1 file/format The file begins with a byte order mark.`]);
    copy.write(poll, text.replaceAll("\n", "\r\n"));
    expect(briefly(await told(poll))).toEqual([`${poll}:1:1 file/format Lines end in CRLF, not in a newline alone.`]);
  });

  test("keys that JavaScript treats in its own way are unknown fields like others", async () => {
    copy.edit("polls/two-unions", '"id":', '"__proto__": { "a": 1 }, "constructor": 1, "toString": 1, "id":');
    const problems = (await told(poll)).filter(({ rule }) => rule !== "file/format");
    expect(problems.map(({ message }) => message)).toEqual([
      "`__proto__` is not a field of this record.",
      "`constructor` is not a field of this record.",
      "`toString` is not a field of this record.",
    ]);
    expect(({} as { a?: number }).a).toBeUndefined();
  });

  test("a `__proto__` where any key may stand is told, too", async () => {
    copy.edit("polls/two-unions", '"pollster": "notStated",', '"pollster": "notStated", "__proto__": "notStated",');
    expect((await told(poll)).map(({ rule }) => rule)).toContain("shape/unknown-field");
  });

  test("text that is a command to a terminal, a log, a browser, a reader of Markdown or SARIF", async () => {
    copy.edit("polls/two-unions", '"title": "The choice between two unions"', `"title": ${JSON.stringify(hostile)}`);
    copy.edit("polls/two-unions", '"id": "european-union"', `"id": ${JSON.stringify(hostile)}`);
    copy.edit("polls/two-unions", '"figure":', `${JSON.stringify(hostile)}: 1, "figure":`);
    const rules = new Set((await told(poll)).map(({ rule }) => rule));
    expect(rules).toEqual(new Set(["file/format", "shape/format", "shape/size", "shape/unknown-field"]));
  });

  test("the same in text of the right shape", async () => {
    copy.edit(
      "polls/two-unions",
      '"title": "The choice between two unions"',
      `"title": ${JSON.stringify(hostile.slice(0, 60))}`,
    );
    expect((await told(poll)).map(({ rule }) => rule)).toContain("text/characters");
  });

  test("the same as it is in a file that is no JSON", async () => {
    copy.edit("polls/two-unions", '"title"', `${hostile.toWellFormed()} "title"`);
    expect((await told(poll)).map(({ rule }) => rule)).toContain("json/syntax");
  });

  test.each([
    [
      "20,000 unknown fields",
      JSON.stringify(Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`field${i}`, i]))),
    ],
    ["20,000 lines that are no JSON", "{\n".concat("x y\n".repeat(20_000))],
    ["one word of a million letters", JSON.stringify({ id: "a".repeat(999_000) })],
    ["a million spaces in text", JSON.stringify({ title: `a${" ".repeat(999_000)}b` })],
    ["an id that a pattern could choke on", JSON.stringify({ id: `${"a-".repeat(499_000)}!` })],
    ["20,000 times the same key", `{${'"a":1,'.repeat(20_000)}"a":1}`],
  ])("%s", async (_, content) => {
    copy.write(poll, content);
    expect((await told(poll)).length).toBeGreaterThan(0);
  });

  test("a million letters where a work may have them", async () => {
    copy.edit("works/forget-hearts-and-minds", "Foreign Policy", "Latinmixедwithcyrillic".repeat(40_000));
    expect((await told(copy.fileOf("works/forget-hearts-and-minds"))).map(({ rule }) => rule)).toContain(
      "text/characters",
    );
  });
});

describe("the list of exceptions", () => {
  const list = "packages/dataset/rule-exceptions.json";

  test.each<[string, string | Uint8Array]>([
    ["no JSON", "[{"],
    ["no list", "{}"],
    ["10,000 brackets", "[".repeat(10_000)],
    ["no UTF-8", Uint8Array.of(0xff)],
    [
      "hostile words",
      JSON.stringify([{ rule: hostile, record: hostile, reason: hostile, until: hostile, [hostile]: 1 }]),
    ],
    [
      "hostile words in the right shape",
      JSON.stringify([{ rule: hostile, record: "polls/x", reason: "x", until: "x" }]),
    ],
  ])("with %s is told, and silences nothing", async (_, content) => {
    copy.write(list, content);
    expect((await told()).every(({ file }) => file === list)).toBe(true);
  });

  test("that is a link is not followed", async () => {
    link(secret, list);
    expect(briefly(await told())).toEqual([`${list}:1:1 file/link This is a symbolic link; links are not followed.`]);
  });
});

describe("the list of redirects", () => {
  const list = "packages/dataset/redirects.json";

  test.each<[string, string | Uint8Array]>([
    ["no JSON", "[{"],
    ["no list", "{}"],
    ["10,000 brackets", "[".repeat(10_000)],
    ["no UTF-8", Uint8Array.of(0xff)],
    ["a key that is none", '[{ "__proto__": { "from": "polls/x" } }]'],
    ["hostile words", JSON.stringify([{ from: hostile, kind: hostile, to: [hostile], reason: hostile, [hostile]: 1 }])],
    [
      "hostile words in the right shape",
      JSON.stringify([{ from: "polls/x", kind: "moved", to: "polls/x", reason: "x\u202e", since: "1.0.0" }]),
    ],
  ])("with %s is told", async (_, content) => {
    copy.write(list, content);
    const problems = await told();
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every(({ file }) => file === list)).toBe(true);
  });

  test("that is a link is not followed", async () => {
    link(secret, list);
    expect(briefly(await told())).toEqual([`${list}:1:1 file/link This is a symbolic link; links are not followed.`]);
  });
});

describe("a great many files", () => {
  const within = (milliseconds: number, action: () => number): number => {
    const start = performance.now();
    const result = action();
    expect(performance.now() - start).toBeLessThan(milliseconds);
    return result;
  };
  const many = (make: (index: number) => TextFile, count = 100_000): TextFile[] =>
    Array.from({ length: count }, (_, i) => make(i));
  const belarus = realFiles.find(({ path }) => path.endsWith("/entities/belarus.json"))?.text ?? "";
  const problems = (files: readonly TextFile[]): number => checkFiles(files, [], { form: true }).problems.length;

  test("100,000 that are no JSON", () => {
    const files = many((i) => ({ path: `${data}/polls/x${i}.json`, text: "{" }));
    expect(within(30_000, () => problems(files))).toBe(100_000);
  });

  test("100,000 with names that are no ids, in folders that are no collections", () => {
    const files = many((i) => ({ path: `${data}/p${i}/X ${i}.json`, text: "{}" }));
    expect(within(30_000, () => problems(files))).toBe(100_000);
  });

  test("10,000 entities that nothing names, and 10,000 broken files that might", () => {
    const orphans = many(
      (i) => ({ path: `${data}/entities/b${i}.json`, text: belarus.replace('"id": "belarus"', `"id": "b${i}"`) }),
      10_000,
    );
    const broken = many((i) => ({ path: `${data}/works/w${i}.json`, text: `{ "id": "w${i}" }` }), 10_000);
    expect(within(60_000, () => problems([...realFiles, ...orphans, ...broken]))).toBeGreaterThan(20_000);
  });

  test("3,000 on the disk: the formats for people show a hundred, the others all", async () => {
    for (let i = 0; i < 3000; i += 1) copy.write(`${data}/polls/x${i}.json`, "{");
    expect(await told()).toHaveLength(3000);
    const { text } = await copy.command(["check"]);
    expect(text).toContain("… and 2900 more; `--format json` lists them all.");
    expect(text.length).toBeLessThan(50_000);
  });
});

describe("--fix", () => {
  test("writes no file through a link that waits in the place of the new one", async () => {
    copy.edit("polls/two-unions", "  ", "    ");
    const trap = `${data}/polls/.two-unions.json.${process.pid}.partial`;
    link(secret, trap);
    const { text } = await copy.command(["check", "--fix"]);
    expect(text).toContain(`${poll} could not be written: EEXIST.`);
    expect(readFileSync(secret, "utf8")).toBe("a secret");
    expect(copy.read(poll)).toMatch(/^\{\n {4}/);
  });

  test("leaves no file behind, and changes no other", async () => {
    copy.edit("polls/two-unions", "  ", "    ");
    const before = readdirSync(join(copy.root, data), { recursive: true }).length;
    expect((await copy.command(["check", "--fix"])).code).toBe(0);
    expect(readdirSync(join(copy.root, data), { recursive: true })).toHaveLength(before);
    expect(existsSync(join(outside, "two-unions.json"))).toBe(false);
  });
});
