import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { run } from "../run.ts";

const root = mkdtempSync(join(tmpdir(), "unionstate-"));
afterAll(() => rmSync(root, { recursive: true }));

const schema = {
  type: "object",
  properties: { name: { type: "string" } },
  required: ["name"],
  additionalProperties: false,
};

function write(path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

async function check(...args: string[]): Promise<{ code: number; text: string }> {
  let text = "";
  const code = await run(["check", ...args], { env: {}, root, from: root }, { write: (more) => (text += more) });
  return { code, text };
}

const other = ["--data", "data", "--schemas", "schemas"];

beforeEach(() => {
  rmSync(join(root, "data"), { recursive: true, force: true });
  write("schemas/birds.schema.json", JSON.stringify(schema));
  write("data/birds/robin.json", '{ "name": "Robin" }');
});

describe("check of another dataset by its own schemas", () => {
  test("valid records are", async () => {
    expect(await check(...other)).toEqual({ code: 0, text: "1 record checked: all valid.\n" });
  });

  test("a fault is told at its line, in every format", async () => {
    write("data/birds/wren.json", '{\n  "nmae": "Wren"\n}\n');
    const { code, text } = await check(...other);
    expect(code).toBe(1);
    expect(text).toContain("data/birds/wren.json\n\n  1:1 error `name` is missing.");
    expect((await check(...other, "--format", "github")).text).toContain("::error file=data/birds/wren.json,line=2");
  });

  test("links and what is no text are told as in this dataset", async () => {
    symlinkSync("/etc/hostname", join(root, "data/birds/crow.json"));
    writeFileSync(join(root, "data/birds/tit.json"), Uint8Array.of(0xff));
    const { text } = await check(...other, "--format", "json");
    expect(JSON.parse(text).problems.map(({ rule }: { rule: string }) => rule)).toEqual(["file/link", "file/encoding"]);
  });

  test.each([
    [["--data", "data"], "`--data` and `--schemas` go together"],
    [[...other, "--fix"], "`--data` is only checked"],
    [["--data", "nowhere", "--schemas", "schemas"], "`nowhere` is no folder."],
  ])("%j is not understood", async (args, message) => {
    const { code, text } = await check(...args);
    expect(code).toBe(2);
    expect(text).toContain(message);
  });

  test("a schema that is none is named", async () => {
    write("schemas/birds.schema.json", '{ "type": "bird" }');
    expect(await check(...other)).toMatchObject({
      code: 2,
      text: expect.stringContaining("`schemas/birds.schema.json` is no JSON Schema"),
    });
  });
});
