import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { asDictionary, pdfObjects } from "../../test/pdf-objects.ts";
import { readPdf } from "../../test/read-pdf.ts";
import { riverProse } from "../../test/river-prose.ts";
import { measure, sample } from "../../test/sample.ts";
import { measured } from "../../test/set-text.ts";
import { typeset } from "../typeset.ts";

const body = (text: unknown): object => ({ text, style: "body" });

/** The operators of the first page. */
async function drawn(content: readonly unknown[]): Promise<string> {
  const { root } = pdfObjects(await typeset(sample([...content])));
  const page = asDictionary(root.dictionary("Pages").list("Kids")[0]);
  return page.dictionary("Contents").stream?.toString("latin1") ?? "";
}

/** A narrow column, in which many words are hyphenated. */
const narrow = (text: string): object => ({ columns: [{ width: 130, text, style: "body" }] });

describe("the text of a page", () => {
  test("is the text that was set, with hyphenated words whole", async () => {
    const { pages } = await readPdf(await typeset(sample(riverProse.map(narrow))));
    expect(pages.flat().join("").replaceAll(" ", "")).toBe(riverProse.join("").replaceAll(" ", ""));
  });

  test("has letters of all alphabets, and ligatures as letters", async () => {
    const words = "Łódź Pabradė Ўладзімір Ющенко ЁёІіЎў efficient baffling";
    const { pages } = await readPdf(await typeset(sample([words])));
    expect(pages).toEqual([[words]]);
  });

  test("has the spaces between words, also in justified lines", async () => {
    const { pages } = await readPdf(await typeset(sample([body(riverProse[0])])));
    const lines = pages[0]?.slice(0, 2) ?? [];
    expect(lines).toHaveLength(2);
    expect(riverProse[0]).toContain(lines.join(" "));
  });
});

const isInstalled = (program: string): boolean => spawnSync(program, ["-v"]).status === 0;

describe("words hyphenated at the end of a line", () => {
  /** A file with hyphenated words, and a folder for a script; both are removed after the test. */
  async function written(): Promise<{ file: string; folder: string; hyphenated: string[] }> {
    const folder = mkdtempSync(join(tmpdir(), "hyphens-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const bytes = await typeset(sample([narrow(riverProse[1] ?? "")]));
    const file = join(folder, "hyphens.pdf");
    writeFileSync(file, bytes);
    const words = ["carries", "autumn", "distinguish", "everywhere"];
    expect((await readPdf(bytes)).pages.flat().join(" ")).toContain("autumn");
    return { file, folder, hyphenated: words };
  }

  test.skipIf(!isInstalled("pdftotext"))(
    "are whole for poppler (skipped without it: `apt install poppler-utils`)",
    async () => {
      const { file, hyphenated } = await written();
      const { stdout } = spawnSync("pdftotext", [file, "-"], { encoding: "utf8" });
      const cut = stdout.split("\u00ad\n");
      expect(cut.length).toBeGreaterThanOrEqual(hyphenated.length);
      for (const word of hyphenated) expect(cut.join("")).toContain(word);
    },
  );

  test.skipIf(!isInstalled("mutool"))(
    "are found by MuPDF’s search (skipped without it: `apt install mupdf-tools`)",
    async () => {
      const { file, folder, hyphenated } = await written();
      const script = join(folder, "search.js");
      writeFileSync(
        script,
        "var page = new Document(scriptArgs[0]).loadPage(0);\n" +
          "for (var i = 1; i < scriptArgs.length; i++) print(page.search(scriptArgs[i]).map(function (hit) { return hit.length; }));",
      );
      const { stdout } = spawnSync("mutool", ["run", script, file, ...hyphenated, "boulders"], { encoding: "utf8" });
      // A hit has a part on each of two lines.
      expect(stdout.trim().split("\n")).toEqual([...hyphenated.map(() => "2"), "1"]);
    },
  );
});

test("a hyphen at the end of a line is drawn but not read", async () => {
  const operators = await drawn([narrow(riverProse[1] ?? "")]);
  const hyphens = operators.match(/\/Span <<\/ActualText <FEFF00AD>>> BDC\n\[<[\da-f]{4}>\] TJ\nEMC/g) ?? [];
  expect(hyphens.length).toBeGreaterThan(2);
  expect(operators.match(/ActualText/g)).toHaveLength(hyphens.length);
});

test("a line of one face is a single operator", async () => {
  const operators = await drawn([body(riverProse[0])]);
  const lines = (await readPdf(await typeset(sample([body(riverProse[0])])))).pages[0] ?? [];
  expect(lines.length).toBe(8);
  expect(operators.match(/\bTJ\b/g)).toHaveLength(lines.length);
});

test("letters and gaps are drawn as wide as they were measured", async () => {
  const { pieces } = await readPdf(await typeset(sample([body(riverProse[0])])));
  const lines = Object.values(Object.groupBy(pieces[0] ?? [], ({ y }) => y.toFixed(1))).slice(0, -1);
  expect(lines).toHaveLength(7);
  for (const line of lines) {
    const right = Math.max(...(line ?? []).map(({ x, width }) => x + width));
    // A mark at the end hangs by up to three points.
    expect(right).toBeGreaterThan(127.64 + measure - 0.2);
    expect(right).toBeLessThan(127.64 + measure + 3);
  }
});

test("pairs of letters are drawn as close as they were measured", async () => {
  const [[piece] = []] = (await readPdf(await typeset(sample(["AVAVAVAVAV"])))).pieces;
  expect(piece?.width).toBeCloseTo(measured({ text: "AVAVAVAVAV" }).paragraph.maxWidth, 1);
});

test("a line that is widened or narrowed does not change the next", async () => {
  const operators = await drawn([body(riverProse[0])]);
  const scales = [...operators.matchAll(/([\d.]+) Tz/g)].map(([, percent]) => Number(percent));
  expect(scales.filter((percent) => percent !== 100).length).toBeGreaterThan(3);
  expect(scales.filter((_, i) => i % 2 === 1)).toEqual(scales.filter((_, i) => i % 2 === 1).map(() => 100));
});

describe("styles", () => {
  test("change colour, size, spacing and rise for their own text only", async () => {
    const operators = await drawn([
      { text: ["a", { text: "b", color: "#ff0000", fontSize: 7, characterSpacing: 2, rise: 3 }, "c"] },
    ]);
    expect(operators.match(/[\d.]+ [\d.]+ [\d.]+ rg/g)).toEqual(["0 0 0 rg", "1 0 0 rg", "0 0 0 rg"]);
    expect(operators.match(/\/F\d+ [\d.]+ Tf/g)).toEqual(["/F1 10 Tf", "/F1 7 Tf", "/F1 10 Tf"]);
    expect(operators.match(/[\d.]+ Tc/g)).toEqual(["2 Tc", "0 Tc"]);
    const heights = [...operators.matchAll(/1 0 0 -1 [\d.]+ ([\d.]+) Tm/g)].map(([, y]) => Number(y));
    expect(heights.map((y) => (heights[0] ?? 0) - y)).toEqual([0, expect.closeTo(3, 6), 0]);
  });

  test("leave no gap between runs", async () => {
    const { pieces } = await readPdf(await typeset(sample([{ text: ["ab", { text: "cd", bold: true }, "ef"] }])));
    const [first, second, third] = pieces[0] ?? [];
    expect(second?.x).toBeCloseTo((first?.x ?? 0) + (first?.width ?? 0), 1);
    expect(third?.x).toBeCloseTo((second?.x ?? 0) + (second?.width ?? 0), 1);
  });
});
