import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { checkDataset, type TextFile } from "@unionstate/schema";
import { describe, expect, test } from "vitest";
import { realFiles, root } from "../../test/real-data.ts";
import { type FixedFile, fixedFile } from "./fix-files.ts";

const fileOf = (record: string): TextFile => {
  const file = realFiles.find(({ path }) => path.endsWith(`/${record}.json`));
  if (!file) throw new Error(`No file of ${record}`);
  return file;
};

/** The file with another text, after the fix. */
const fixed = (file: TextFile, text: string): FixedFile | undefined => fixedFile({ ...file, text }, []);

/** Other ways to write the same record. */
const variants: Readonly<Record<string, (text: string) => string>> = {
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

describe("the standard format", () => {
  test("is that of all files: nothing is fixed", () => {
    expect(realFiles.filter((file) => fixedFile(file, [])).map(({ path }) => path)).toEqual([]);
  });

  test.each(Object.entries(variants))("is restored, byte for byte, from a file %s", (_, change) => {
    for (const file of realFiles) {
      const text = change(file.text);
      expect(text).not.toBe(file.text);
      expect(fixed(file, text)?.text).toBe(file.text);
    }
  });

  test("is that of the project's formatter", () => {
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
      writeFileSync(
        join(folder, "biome.json"),
        JSON.stringify({ ...configuration, overrides: [], vcs: { enabled: false } }),
      );
      const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
      execFileSync(process.execPath, [biome, "format", "--write", "packages"], { cwd: folder, stdio: "ignore" });
      for (const { path, text } of realFiles) expect(readFileSync(join(folder, path), "utf8")).toBe(text);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe("fixing", () => {
  const deal = fileOf("arms-deals/russia-belarus-su-30sm-2016");
  const claim = fileOf("claims/own-doctrine");

  test("finds nothing more to do a second time", () => {
    for (const change of Object.values(variants)) {
      const once = fixed(deal, change(deal.text));
      expect(fixed(deal, once?.text ?? "")).toBeUndefined();
    }
  });

  test("reports what was done", () => {
    const done = (change: (text: string) => string) => fixed(deal, change(deal.text))?.done;
    expect(done((text) => `\uFEFF${text}`)).toEqual(["removed the byte order mark"]);
    expect(done((text) => text.replaceAll("\n", "\r\n"))).toEqual(["changed CRLF to LF"]);
    expect(done((text) => text.replaceAll("  ", "\t"))).toEqual(["changed the layout"]);
    expect(done((text) => JSON.stringify(shuffled(JSON.parse(text))))).toEqual(["sorted fields and footnotes"]);
  });

  test("sorts footnotes", () => {
    const text = claim.text.replace(/"citations": \[(\d+), (\d+)/, '"citations": [$2, $1');
    expect(text).not.toBe(claim.text);
    expect(fixed(claim, text)).toEqual({ text: claim.text, done: ["sorted fields and footnotes"] });
  });

  test("removes white space from text where the rule has found it, and nothing else", () => {
    const text = deal.text
      .replace('"label": "Belarus ', '"label": "  Belarus  ')
      .replace('"recipients": ["belarus"]', '"recipients": ["belrus"]');
    const { problems } = checkDataset(
      { records: realFiles.map((file) => (file === deal ? { ...deal, text } : file)) },
      { format: true, only: (path) => path === deal.path },
    );
    const { text: now, done } = fixedFile({ ...deal, text }, problems) ?? {};
    expect(now).toBe(deal.text.replace('"recipients": ["belarus"]', '"recipients": ["belrus"]'));
    expect(done).toEqual(["removed white space from one text"]);
  });

  test("leaves a reference to a moved record to a person, who also sees where it is wrong", () => {
    const text = deal.text.replace('"recipients": ["belarus"]', '"recipients": ["white-russia"]');
    const redirect = {
      from: "entities/white-russia",
      kind: "moved",
      to: "entities/belarus",
      reason: "R.",
      since: "next",
    };
    const { problems } = checkDataset(
      {
        records: realFiles.map((file) => (file === deal ? { ...deal, text } : file)),
        redirects: { path: "packages/dataset/redirects.json", text: JSON.stringify([redirect]) },
      },
      { only: (path) => path === deal.path },
    );
    expect(problems.map(({ rule, replacement }) => [rule, replacement])).toContainEqual([
      "reference/unknown",
      '"belarus"',
    ]);
    expect(fixedFile({ ...deal, text }, problems)).toBeUndefined();
  });

  test.each([
    ["a duplicate key", deal.text.replace('"recipients"', '"supplier": "belarus",\n  "recipients"')],
    ["a missing comma", deal.text.replace(",", "")],
    ["a number that loses precision", deal.text.replace("600000000", "600000000.00000000001")],
    ["ten thousand brackets", "[".repeat(10_000)],
  ])("leaves alone a file with %s", (_, text) => {
    expect(text).not.toBe(deal.text);
    expect(fixed(deal, text.replaceAll("\n", "\r\n"))).toBeUndefined();
  });

  test("keeps unknown fields, invalid values and a `__proto__`", () => {
    const text = deal.text
      .replace('"kind": "supply"', '"kind": "suply", "colour": ["red"], "__proto__": {"a": 1}')
      .replace('"equipment"', '"12": null, "equipment"');
    const now = fixed(deal, text)?.text ?? "";
    expect(JSON.parse(now)).toEqual(JSON.parse(text));
    expect(now).toContain('"__proto__": {');
    expect(fixed(deal, now)).toBeUndefined();
  });

  test("changes no value, whatever the order of fields", () => {
    for (const file of realFiles) {
      const now = fixed(file, JSON.stringify(shuffled(JSON.parse(file.text))))?.text ?? "";
      expect(JSON.parse(now)).toEqual(JSON.parse(file.text));
    }
  });

  test("does not touch files outside the collections", () => {
    expect(fixedFile({ path: "packages/dataset/data/x.json", text: "{ }" }, [])).toBeUndefined();
  });
});

/** The same value with the keys of every object in another order. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, shuffled(inner)] as const);
  return Object.fromEntries([...entries.slice(entries.length / 2), ...entries.slice(0, entries.length / 2).reverse()]);
}
