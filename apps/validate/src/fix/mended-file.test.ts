import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { checkFiles, type TextFile } from "@unionstate/schema";
import { describe, expect, test } from "vitest";
import { realFiles, root } from "../../test/real-data.ts";
import { type Mended, mendedFile } from "./mended-file.ts";

const fileOf = (record: string): TextFile => {
  const file = realFiles.find(({ path }) => path.endsWith(`/${record}.json`));
  if (!file) throw new Error(`There is no ${record}.`);
  return file;
};

/** The file with another text, mended. */
const mended = (file: TextFile, text: string): Mended | undefined => mendedFile({ ...file, text }, []);

/** Ways to write the same record otherwise. */
const otherwise: Readonly<Record<string, (text: string) => string>> = {
  "with its keys shuffled": (text) => JSON.stringify(shuffled(JSON.parse(text)), null, 2),
  "indented by four": (text) => `${JSON.stringify(JSON.parse(text), null, 4)}\n`,
  "indented by tabs": (text) => `${JSON.stringify(JSON.parse(text), null, "\t")}\n`,
  "on one line": (text) => JSON.stringify(JSON.parse(text)),
  "with CRLF": (text) => text.replaceAll("\n", "\r\n"),
  "with a byte order mark": (text) => `\uFEFF${text}`,
  "without a newline at its end": (text) => text.trimEnd(),
  "with newlines at its end": (text) => `${text}\n\n`,
  "with white space at the ends of its lines": (text) => text.replaceAll("\n", " \t\n"),
};

describe("the form of every record", () => {
  test("is the one that is written: nothing is mended", () => {
    expect(realFiles.filter((file) => mendedFile(file, [])).map(({ path }) => path)).toEqual([]);
  });

  test.each(Object.entries(otherwise))("comes back, byte for byte, from a file %s", (_, change) => {
    for (const file of realFiles) {
      const text = change(file.text);
      expect(text).not.toBe(file.text);
      expect(mended(file, text)?.text).toBe(file.text);
    }
  });

  test("is the one that the project's formatter gives", () => {
    const folder = mkdtempSync(join(tmpdir(), "unionstate-"));
    try {
      for (const { path, text } of realFiles) {
        mkdirSync(join(folder, dirname(path)), { recursive: true });
        writeFileSync(
          join(folder, path),
          text.replaceAll(/\n */g, "\n").replaceAll(/\[\n/g, "[").replaceAll(/\n\]/g, "]"),
        );
      }
      const configuration = JSON.parse(readFileSync(join(root, "biome.json"), "utf8"));
      writeFileSync(join(folder, "biome.json"), JSON.stringify({ ...configuration, vcs: { enabled: false } }));
      const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
      execFileSync(process.execPath, [biome, "format", "--write", "packages"], { cwd: folder, stdio: "ignore" });
      for (const { path, text } of realFiles) expect(readFileSync(join(folder, path), "utf8")).toBe(text);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe("mending", () => {
  const deal = fileOf("arms-deals/russia-belarus-su-30sm-2016");
  const claim = fileOf("claims/own-doctrine");

  test("a second time finds nothing to do", () => {
    for (const change of Object.values(otherwise)) {
      const once = mended(deal, change(deal.text));
      expect(mended(deal, once?.text ?? "")).toBeUndefined();
    }
  });

  test("says what it has done", () => {
    const done = (change: (text: string) => string) => mended(deal, change(deal.text))?.done;
    expect(done((text) => `\uFEFF${text}`)).toEqual(["byte order mark taken away"]);
    expect(done((text) => text.replaceAll("\n", "\r\n"))).toEqual(["line ends made newlines"]);
    expect(done((text) => text.replaceAll("  ", "\t"))).toEqual(["laid out anew"]);
    expect(done((text) => JSON.stringify(shuffled(JSON.parse(text))))).toEqual(["fields and footnotes put in order"]);
  });

  test("puts footnotes in ascending order", () => {
    const text = claim.text.replace(/"citations": \[(\d+), (\d+)/, '"citations": [$2, $1');
    expect(text).not.toBe(claim.text);
    expect(mended(claim, text)).toEqual({ text: claim.text, done: ["fields and footnotes put in order"] });
  });

  test("takes white space out of text where the rule has found it, and nothing else", () => {
    const text = deal.text
      .replace('"summary": "Belarus bought', '"summary": "  Belarus  bought')
      .replace('"recipient": "belarus"', '"recipient": "belrus"');
    const { problems } = checkFiles(
      realFiles.map((file) => (file === deal ? { ...deal, text } : file)),
      [],
      { form: true, wanted: (path) => path === deal.path },
    );
    const { text: now, done } = mendedFile({ ...deal, text }, problems) ?? {};
    expect(now).toBe(deal.text.replace('"recipient": "belarus"', '"recipient": "belrus"'));
    expect(done).toEqual(["white space mended in one text"]);
  });

  test.each([
    ["a key that stands twice", deal.text.replace('"recipient"', '"supplier": "belarus",\n  "recipient"')],
    ["a comma that is missing", deal.text.replace(",", "")],
    ["a number that is not read as it is written", deal.text.replace("600000000", "600000000.00000000001")],
    ["ten thousand brackets", "[".repeat(10_000)],
  ])("leaves alone a file with %s", (_, text) => {
    expect(text).not.toBe(deal.text);
    expect(mended(deal, text.replaceAll("\n", "\r\n"))).toBeUndefined();
  });

  test("keeps what the schema does not know, a wrong kind and a `__proto__`, and says the same as before", () => {
    const text = deal.text
      .replace('"type": "purchase"', '"type": "purchse", "colour": ["red"], "__proto__": {"a": 1}')
      .replace('"equipment"', '"12": null, "equipment"');
    const now = mended(deal, text)?.text ?? "";
    expect(JSON.parse(now)).toEqual(JSON.parse(text));
    expect(now).toContain('"__proto__": {');
    expect(mended(deal, now)).toBeUndefined();
  });

  test("what values say stays the same, whatever the order of the rest", () => {
    for (const file of realFiles) {
      const now = mended(file, JSON.stringify(shuffled(JSON.parse(file.text))))?.text ?? "";
      expect(JSON.parse(now)).toEqual(JSON.parse(file.text));
    }
  });

  test("a file outside the collections is none of its business", () => {
    expect(mendedFile({ path: "packages/dataset/data/x.json", text: "{ }" }, [])).toBeUndefined();
  });
});

/** The same value with the keys of every object in another order. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, shuffled(inner)] as const);
  return Object.fromEntries([...entries.slice(entries.length / 2), ...entries.slice(0, entries.length / 2).reverse()]);
}
