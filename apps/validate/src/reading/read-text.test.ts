import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readText } from "./read-text.ts";

const folder = mkdtempSync(join(tmpdir(), "unionstate-"));
afterAll(() => rmSync(folder, { recursive: true }));

function read(content: Uint8Array | string) {
  const file = join(folder, "a.json");
  rmSync(file, { force: true });
  writeFileSync(file, content);
  return readText(file, "polls/a.json");
}

describe("a data file", () => {
  test("is read as it is", () => {
    expect(read('{ "name": "Pabradė" }\n')).toEqual({ path: "polls/a.json", text: '{ "name": "Pabradė" }\n' });
  });

  test.each([
    ["Windows-1251", [0x7b, 0x0a, 0x22, 0xc1, 0xe5, 0x22], "Byte 4 of the file (0xc1)", 2, 2],
    ["UTF-16", [0xff, 0xfe, 0x7b, 0x00], "Byte 1 of the file (0xff)", 1, 1],
    ["a character cut short at the end", [0x22, 0xc4, 0x97, 0x0a, 0x61, 0xc4], "Byte 6 of the file (0xc4)", 2, 2],
    ["half a character", [0x22, 0xc4, 0x97, 0xed, 0xa0, 0x80], "Byte 4 of the file (0xed)", 1, 3],
    ["an overlong one", [0x61, 0xc0, 0xaf], "Byte 2 of the file (0xc0)", 1, 2],
  ])("in %s is told at the byte, line and column where it breaks", (_, bytes, message, line, column) => {
    expect(read(Uint8Array.from(bytes)).unread).toMatchObject({
      rule: "file/encoding",
      message: `${message} is not part of any UTF-8 character.`,
      line,
      column,
    });
  });

  test("of 50 MB is not read whole", () => {
    const start = performance.now();
    const { text, unread } = read(new Uint8Array(50_000_000).fill(0x5b));
    expect(unread).toMatchObject({
      rule: "file/size",
      message: "The file is larger than 1 MB; the rest was not read.",
    });
    expect(text.length).toBe(1_000_000);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test("that is a link, a folder or gone is told as that", () => {
    symlinkSync("/etc/hostname", join(folder, "link.json"));
    mkdirSync(join(folder, "folder.json"));
    const ruleAndMessage = (name: string): string => {
      const { text, unread } = readText(join(folder, name), name);
      expect(text).toBe("");
      return `${unread?.rule} ${unread?.message}`;
    };
    expect(ruleAndMessage("link.json")).toBe("file/link This is a symbolic link; links are not followed.");
    expect(ruleAndMessage("folder.json")).toBe("file/place This is a folder where a record's file should stand.");
    expect(ruleAndMessage("gone.json")).toBe("file/unreadable The file went away while it was read.");
  });

  test("that may not be read is told as that", () => {
    const file = join(folder, "mine.json");
    writeFileSync(file, "{}");
    chmodSync(file, 0);
    chmodSync(folder, 0o755);
    // Who may do everything may read everything: then the file is read as nobody.
    const user = process.getuid?.();
    if (user === 0) process.seteuid?.(65534);
    try {
      expect(readText(file, "mine.json").unread).toMatchObject({
        rule: "file/unreadable",
        message: "The file may not be read.",
      });
    } finally {
      if (user === 0) process.seteuid?.(user);
    }
  });
});
