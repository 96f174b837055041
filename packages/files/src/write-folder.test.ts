import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { WriteError } from "./write-error.ts";
import { writeFolder } from "./write-folder.ts";

const home = mkdtempSync(join(tmpdir(), "files-"));
const folder = join(home, "release");
beforeEach(() => {
  rmSync(home, { recursive: true });
  mkdirSync(home);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const put = (path: string, text: string): void => {
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, "data.json"), text);
};
const content = (): string => readFileSync(join(folder, "data.json"), "utf8");
const fillWith = (text: string) => async (partial: string) => put(partial, text);
const failWith = (properties: object) => async (partial: string) => {
  put(partial, "a part");
  throw Object.assign(new Error("simulated"), properties);
};

describe("writeFolder", () => {
  test("fills a folder beside the target first", async () => {
    await writeFolder(folder, async (partial) => {
      expect(basename(partial)).toBe("release.partial");
      expect(existsSync(folder)).toBe(false);
      put(partial, "new");
    });
    expect(content()).toBe("new");
    expect(readdirSync(home)).toEqual(["release"]);
  });

  test("replaces an old folder and all its files, which remain until then", async () => {
    put(folder, "old");
    writeFileSync(join(folder, "withdrawn.json"), "{}");
    await writeFolder(folder, async (partial) => {
      put(partial, "new");
      expect(content()).toBe("old");
    });
    expect(content()).toBe("new");
    expect(readdirSync(folder)).toEqual(["data.json"]);
    expect(readdirSync(home)).toEqual(["release"]);
  });

  test("keeps the old folder and removes the part when filling fails", async () => {
    put(folder, "old");
    await expect(writeFolder(folder, failWith({}))).rejects.toThrow("simulated");
    expect(content()).toBe("old");
    expect(readdirSync(home)).toEqual(["release"]);
  });

  test("keeps the old folder when the new one cannot replace it", async () => {
    put(folder, "old");
    const vanish = async (partial: string): Promise<void> => rmSync(partial, { recursive: true });
    await expect(writeFolder(folder, vanish)).rejects.toThrow(WriteError);
    expect(content()).toBe("old");
    expect(readdirSync(home)).toEqual(["release"]);
  });

  test("continues after an interruption between the two moves", async () => {
    put(`${folder}.old`, "old");
    put(`${folder}.partial`, "interrupted");
    await expect(writeFolder(folder, failWith({}))).rejects.toThrow("simulated");
    expect(content()).toBe("old");
    await writeFolder(folder, fillWith("new"));
    expect(content()).toBe("new");
    expect(readdirSync(home)).toEqual(["release"]);
  });

  test("removes what an interrupted run left behind", async () => {
    put(folder, "newer");
    put(`${folder}.old`, "old");
    put(`${folder}.partial`, "interrupted");
    await expect(writeFolder(folder, failWith({}))).rejects.toThrow("simulated");
    expect(content()).toBe("newer");
    expect(readdirSync(home)).toEqual(["release"]);
  });
});

describe("an error of the file system", () => {
  test("is reported for the folder when it has no path, as on a full disk", async () => {
    const error = await writeFolder(folder, failWith({ code: "ENOSPC" })).catch((error: unknown) => error);
    expect(error).toMatchObject({ path: folder, reason: "the disk is full (ENOSPC)" });
  });

  test("is reported for the folder when it concerns a file in it", async () => {
    const failure = { code: "EACCES", path: `${folder}.partial/a.json` };
    const error = await writeFolder(folder, failWith(failure)).catch((error: unknown) => error);
    expect(error).toMatchObject({ path: folder, reason: "permission denied (EACCES)" });
  });

  test("passes through when it concerns an input of the content", async () => {
    await expect(writeFolder(folder, failWith({ code: "ENOENT", path: "data/polls" }))).rejects.toThrow("simulated");
  });

  test("is reported when the folder would be inside a file", async () => {
    writeFileSync(join(home, "a-file"), "mine");
    const error = await writeFolder(join(home, "a-file/release"), fillWith("new")).catch((error: unknown) => error);
    expect(error).toMatchObject({ reason: "its folder is a file (ENOTDIR)" });
    expect(readFileSync(join(home, "a-file"), "utf8")).toBe("mine");
  });
});
