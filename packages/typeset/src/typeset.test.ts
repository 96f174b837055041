import { execFile, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { readPdf } from "../test/read-pdf.ts";
import { sample } from "../test/sample.ts";
import { outlineOf, structureTree } from "../test/structure-tree.ts";
import { wholeSample } from "../test/whole-sample.ts";
import { typeset } from "./typeset.ts";

const run = promisify(execFile);

const checksum = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

let whole: Buffer;

beforeAll(async () => {
  whole = await typeset(wholeSample());
});

describe("the same definition gives the same bytes", () => {
  test("every time", async () => {
    expect(checksum(await typeset(wholeSample()))).toBe(checksum(whole));
  });

  test("in other time zones and locales", async () => {
    const script = join(import.meta.dirname, "../test/print-checksum.ts");
    const printed = await Promise.all(
      [
        { TZ: "Pacific/Kiritimati", LANG: "be_BY.UTF-8", LC_ALL: "be_BY.UTF-8" },
        { TZ: "America/Anchorage", LANG: "C", LC_ALL: "C" },
      ].map((environment) =>
        run(process.execPath, [script], { env: { ...process.env, ...environment }, cwd: tmpdir() }),
      ),
    );
    expect(printed.map(({ stdout }) => stdout.trim())).toEqual([checksum(whole), checksum(whole)]);
  });

  test("and a different definition gives different bytes", async () => {
    const later = wholeSample({ metadata: { ...sample([]).metadata, date: new Date("2024-05-07T00:00:00Z") } });
    expect(checksum(await typeset(later))).not.toBe(checksum(whole));
  });
});

test("a whole document is tagged throughout and complete", async () => {
  const { pages, paint, links, bookmarks, labels, pageOf } = await readPdf(whole);
  expect(paint.every(({ all, unmarked }) => all > 0 && unmarked === 0)).toBe(true);
  expect(links.filter(({ description }) => description === "")).toEqual([]);
  expect(links.filter(({ to }) => !to.startsWith("https:") && pageOf(to) === undefined)).toEqual([]);
  expect(labels).toEqual(["Cover", ...pages.slice(1).map((_, i) => String(i + 2))]);
  expect(bookmarks.map(({ title, page }) => [title, page])).toEqual(
    ["Rivers", "Contents", "Lists", "Lengths"].map((title) => [
      title,
      pages.findIndex((lines) => lines.includes(title)) + 1,
    ]),
  );
  for (const entry of ["Lists", "Lengths"]) {
    const page = pages.findIndex((lines) => lines.includes(entry)) + 1;
    expect(pages[0]).toContain(`${entry} ${page}`);
  }
  // The reader joins the head of a page to a word that the page ends in.
  expect(pages.map((lines) => /Rivers, \d of \d$/.exec(lines.at(-1) ?? "")?.[0])).toEqual(
    pages.map((_, i) => `Rivers, ${i + 1} of ${pages.length}`),
  );
  expect(outlineOf(await structureTree(whole))).toBe(
    "Document(H1 H2 TOC(TOCI(Reference(Link))+) P(Note)+ H2 L(LI(Lbl LBody(P)) LI(Lbl LBody(P(Span)))) L(LI(Lbl LBody(P))+) H2 " +
      "Table(THead(TR(TH+)) TBody(TR(TH TD)+)) Figure Caption P+ P(Link) Div(P))",
  );
});

test("pages have the size of the paper", async () => {
  const sizes = await Promise.all(
    (["A4", "LETTER"] as const).map(async (paper) => {
      const { pieces } = await readPdf(await typeset(sample(["River"], { paper })));
      return pieces[0]?.[0]?.y ?? 0;
    }),
  );
  expect((sizes[0] ?? 0) - (sizes[1] ?? 0)).toBeCloseTo(841.89 - 792, 1);
});

test("content is used once, because its memory is freed", async () => {
  const definition = sample(["Elbe"]);
  await typeset(definition);
  await expect(typeset(definition)).rejects.toThrow("This content was typeset before");
});

test("a font that cannot be read is named in the error", async () => {
  const fonts = { Serif: { normal: "/nowhere/SourceSerif4.ttf" } };
  await expect(typeset(sample(["River"], { fonts }))).rejects.toThrow("/nowhere/SourceSerif4.ttf");
});

const jars = ["pdfbox2", "fontbox2", "preflight", "xmpbox", "commons-logging", "javax.activation", "jaxb-api"].map(
  (name) => `/usr/share/java/${name}.jar`,
);
const preflight = jars.every((jar) => existsSync(jar)) && spawnSync("java", ["-version"]).status === 0;

test.skipIf(!preflight)(
  "PDFBox Preflight finds a PDF/A-1b file valid (skipped without it: `apt install default-jre-headless libpdfbox2-java libactivation-java libjaxb-api-java`)",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "typeset-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, "rivers.pdf");
    writeFileSync(file, await typeset(wholeSample({ archive: "PDF/A-1b" })));
    const validator = ["-cp", jars.join(":"), "org.apache.pdfbox.preflight.Validator_A1b", file];
    const { stdout } = spawnSync("java", validator, { encoding: "utf8" });
    expect(stdout.trim()).toBe("The file rivers.pdf is a valid PDF/A-1b file");
  },
);
