import { spawnSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { WriteError, writeReason } from "./write-error.ts";
import { assertWritable, writeFile } from "./write-file.ts";

const folder = mkdtempSync(join(tmpdir(), "files-"));
const file = join(folder, "polls.json");
beforeEach(() => {
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const reasonOf = (write: () => void): string => {
  try {
    write();
  } catch (error) {
    if (error instanceof WriteError) return error.reason;
    throw error;
  }
  return "written";
};

describe("writeFile", () => {
  test("writes text and bytes, and creates missing folders", () => {
    writeFile(join(folder, "a/b/text"), "Беларусь");
    writeFile(join(folder, "a/b/bytes"), Uint8Array.of(0, 255));
    expect(readFileSync(join(folder, "a/b/text"), "utf8")).toBe("Беларусь");
    expect([...readFileSync(join(folder, "a/b/bytes"))]).toEqual([0, 255]);
  });

  test("replaces a file, keeps its permissions and leaves no other file behind", () => {
    writeFileSync(file, "old");
    chmodSync(file, 0o640);
    writeFile(file, "new");
    expect(readFileSync(file, "utf8")).toBe("new");
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(["polls.json"]);
  });

  test("keeps the old file when the disk accepts only the beginning of the new one", () => {
    writeFileSync(file, "old");
    const script = `import { writeFile } from ${JSON.stringify(join(import.meta.dirname, "write-file.ts"))};
      try { writeFile(${JSON.stringify(file)}, "x".repeat(2 ** 20)); } catch (error) { console.log(error.reason); }`;
    // Files of at most 8 blocks: the first call writes them all and reports no error.
    const { stdout } = spawnSync(
      "sh",
      ["-c", 'ulimit -f 8; exec "$0" --input-type=module -e "$1"', process.execPath, script],
      { encoding: "utf8" },
    );
    expect(stdout).toBe("the file is larger than the limit for files (EFBIG)\n");
    expect(readFileSync(file, "utf8")).toBe("old");
    expect(readdirSync(folder)).toEqual(["polls.json"]);
  });

  test("removes what killed runs left beside the file, and nothing of a run that continues", () => {
    const killed = spawnSync(process.execPath, ["--eval", ""]).pid;
    const others = [`polls.json.${process.ppid}.partial`, "polls.json.old.partial", `others.json.${killed}.partial`];
    for (const name of [`polls.json.${killed}.partial`, `polls.json.${process.pid}.partial`, ...others])
      writeFileSync(join(folder, name), "a part");
    writeFile(file, "new");
    expect(readdirSync(folder).toSorted()).toEqual(["polls.json", ...others].toSorted());
    expect(readFileSync(file, "utf8")).toBe("new");
  });

  test("refuses to write through a symbolic link", () => {
    writeFileSync(join(folder, "secret"), "a secret");
    symlinkSync(join(folder, "secret"), file);
    expect(reasonOf(() => writeFile(file, "new"))).toBe("it is a symbolic link");
    expect(readFileSync(join(folder, "secret"), "utf8")).toBe("a secret");
  });
});

describe.each([
  ["writeFile", (path: string) => writeFile(path, "new")],
  ["assertWritable", assertWritable],
])("%s", (_, write) => {
  test("reports a folder in the place of the file", () => {
    expect(reasonOf(() => write(folder))).toBe("it is a folder");
  });

  test("reports a file in the place of the folder, and keeps it", () => {
    writeFileSync(file, "old");
    expect(reasonOf(() => write(join(file, "x.json")))).toBe("its folder is a file (ENOTDIR)");
    expect(readFileSync(file, "utf8")).toBe("old");
  });

  test.runIf(process.platform === "linux")("reports a folder in which no user can create files", () => {
    expect(reasonOf(() => write("/proc/polls/x.json"))).toMatch(/\(ENOENT\)$/);
  });
});

test("assertWritable creates the folder and leaves nothing in it", () => {
  assertWritable(join(folder, "new/brief.pdf"));
  expect(readdirSync(join(folder, "new"))).toEqual([]);
});

describe("WriteError", () => {
  test.each([
    ["ENOSPC", "the disk is full (ENOSPC)"],
    ["EACCES", "permission denied (EACCES)"],
    ["EROFS", "the disk is read-only (EROFS)"],
    ["EDQUOT", "the disk quota is used up (EDQUOT)"],
    ["ERR_OTHER", undefined],
  ])("explains the code %s", (code, reason) => {
    expect(writeReason(Object.assign(new Error("simulated"), { code }))).toBe(reason);
  });

  test("names the file and the reason, and says that existing files are unchanged", () => {
    const { message } = new WriteError("a/b.json", "the disk is full (ENOSPC)");
    expect(message).toBe("Cannot write `a/b.json`: the disk is full (ENOSPC). Existing files are unchanged.");
  });
});
