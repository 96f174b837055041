import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { readDataset, readTextFile, UnreadableFolder } from "./node.ts";

const folder = mkdtempSync(join(tmpdir(), "unionstate-"));
const data = join(folder, "data");
beforeEach(() => mkdirSync(join(data, "polls"), { recursive: true }));
afterEach(() => rmSync(data, { recursive: true, force: true }));
afterAll(() => rmSync(folder, { recursive: true }));

function read(content: Uint8Array | string) {
  const file = join(data, "polls/a.json");
  writeFileSync(file, content);
  return readTextFile(file, "polls/a.json");
}

describe("a data file", () => {
  test("is read as it is", () => {
    expect(read('{ "name": "Pabradė" }\n')).toEqual({ path: "polls/a.json", text: '{ "name": "Pabradė" }\n' });
  });

  test.each([
    ["Windows-1251", [0x7b, 0x0a, 0x22, 0xc1, 0xe5, 0x22], "Byte 4 of the file (0xc1)", 2, 2],
    ["UTF-16", [0xff, 0xfe, 0x7b, 0x00], "Byte 1 of the file (0xff)", 1, 1],
    ["UTF-8 cut in a character", [0x22, 0xc4, 0x97, 0x0a, 0x61, 0xc4], "Byte 6 of the file (0xc4)", 2, 2],
    ["UTF-8 with a surrogate", [0x22, 0xc4, 0x97, 0xed, 0xa0, 0x80], "Byte 4 of the file (0xed)", 1, 3],
    ["UTF-8 with an overlong character", [0x61, 0xc0, 0xaf], "Byte 2 of the file (0xc0)", 1, 2],
  ])("in %s is reported at its first invalid byte", (_, bytes, place, line, column) => {
    expect(read(Uint8Array.from(bytes)).unread).toMatchObject({
      rule: "file/encoding",
      message: `${place} is not valid UTF-8.`,
      line,
      column,
    });
  });

  test("of 50 MB is read only up to the limit", () => {
    const { text, unread } = read(new Uint8Array(50_000_000).fill(0x5b));
    expect(unread).toMatchObject({
      rule: "file/size",
      message: "The file is larger than 1 MB; the rest was not read.",
    });
    expect(text.length).toBe(1_000_000);
  });

  test("that is deleted while the folder is being read is reported", () => {
    expect(readTextFile(join(data, "gone.json"), "gone.json").unread).toMatchObject({
      rule: "file/unreadable",
      message: "The file was deleted or moved while it was being read.",
    });
  });

  test("without read permission is reported", () => {
    const file = join(data, "mine.json");
    writeFileSync(file, "{}");
    chmodSync(file, 0);
    chmodSync(folder, 0o755);
    // Root may read everything, so the file is then read as the user `nobody`.
    const user = process.getuid?.();
    if (user === 0) process.seteuid?.(65534);
    try {
      expect(readTextFile(file, "mine.json").unread).toMatchObject({
        rule: "file/unreadable",
        message: "The file cannot be read: permission denied.",
      });
    } finally {
      if (user === 0) process.seteuid?.(user);
    }
  });
});

describe("a data folder", () => {
  test("is read with the lists beside it, sorted by path", () => {
    writeFileSync(join(data, "polls/b.json"), "{}");
    writeFileSync(join(data, "polls/a.json"), "[]");
    writeFileSync(join(folder, "redirects.json"), "[]\n");
    expect(readDataset(data, folder)).toEqual({
      records: [
        { path: "data/polls/a.json", text: "[]" },
        { path: "data/polls/b.json", text: "{}" },
      ],
      redirects: { path: "redirects.json", text: "[]\n" },
    });
  });

  test("may contain symbolic links and folders instead of files: they are reported and not followed", () => {
    symlinkSync("/etc/hostname", join(data, "polls/link.json"));
    mkdirSync(join(data, "polls/folder.json"));
    const problems = readDataset(data, folder).records.map(({ path, unread }) => [path, unread?.rule, unread?.message]);
    expect(problems).toEqual([
      ["data/polls/folder.json", "file/place", "`folder.json` is a folder, not a file; its contents were not read."],
      ["data/polls/link.json", "file/link", "`link.json` is a symbolic link; symbolic links are not followed."],
    ]);
  });

  test("may not be missing, or be a symbolic link", () => {
    rmSync(data, { recursive: true });
    expect(() => readDataset(data, folder)).toThrow(new UnreadableFolder("`data` does not exist."));
    symlinkSync("/etc", data);
    expect(() => readDataset(data, folder)).toThrow(
      new UnreadableFolder("`data` is a symbolic link; symbolic links are not followed."),
    );
  });
});
