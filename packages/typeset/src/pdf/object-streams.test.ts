import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { type PdfObjects, pdfObjects } from "../../test/pdf-objects.ts";
import { riverProse } from "../../test/river-prose.ts";
import { sample } from "../../test/sample.ts";
import { type TypesetDocument, typeset } from "../typeset.ts";

/** A document with more objects than fit in one stream. */
const definition = (): TypesetDocument =>
  sample([
    { text: "Реки (rivers) \\ ☂", heading: 1 },
    ...riverProse.map((text) => ({ text, style: "body" })),
    {
      table: {
        headerRows: 1,
        body: [["River", "Length"], ...Array.from({ length: 120 }, (_, i) => [`river ${i}`, i])],
      },
    },
  ]);

let bytes: Buffer;
let objects: PdfObjects;

beforeAll(async () => {
  bytes = await typeset(definition());
  objects = pdfObjects(bytes);
});

test("small objects are in several compressed streams", () => {
  expect(objects.packed).toBeGreaterThan(400);
  expect(objects.packed / objects.count).toBeGreaterThan(0.9);
  expect(bytes.toString("latin1").match(/\/Type \/ObjStm/g)?.length).toBeGreaterThan(2);
});

test("every object is found by its number", () => {
  // The reader refuses an object that is written under another number.
  const seen = new Set<number>();
  const visit = (value: ReturnType<PdfObjects["root"]["get"]>): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === "object" && value !== null && "get" in value) {
      if (value.id !== undefined && seen.has(value.id)) return;
      if (value.id !== undefined) seen.add(value.id);
      for (const key of value.keys) visit(value.get(key));
    }
  };
  visit(objects.trailer.get("Root"));
  visit(objects.trailer.get("Info"));
  expect(seen.size).toBeGreaterThan(400);
});

test("strings keep all their characters", () => {
  expect(objects.root.dictionary("Outlines").dictionary("First").get("Title")).toBe("Реки (rivers) \\ ☂");
});

const qpdf = spawnSync("qpdf", ["--version"]).status === 0;

describe.skipIf(!qpdf)("qpdf (skipped where it is not installed: `apt install qpdf`)", () => {
  const written = (name: string, content: Uint8Array): string => {
    const folder = mkdtempSync(join(tmpdir(), "typeset-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, name);
    writeFileSync(file, content);
    return file;
  };

  test.each(["PDF/A-3a", "PDF/A-1b"] as const)("finds no errors in a %s file", async (archive) => {
    const file = written("rivers.pdf", await typeset({ ...definition(), archive }));
    const { status, stdout, stderr } = spawnSync("qpdf", ["--check", file], { encoding: "utf8" });
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("No syntax or stream encoding errors found");
  });

  test("finds the same objects uncompressed, in a file that is half as large again", () => {
    const file = written("rivers.pdf", bytes);
    const unpacked = execFileSync("qpdf", ["--object-streams=disable", file, "-"], { maxBuffer: 1e8 });
    const loose = pdfObjects(unpacked);
    expect(loose.packed).toBe(0);
    expect(unpacked.length).toBeGreaterThan(1.5 * bytes.length);
    const elements = (from: PdfObjects): number =>
      from.root.dictionary("StructTreeRoot").dictionary("ParentTree").list("Nums").length;
    expect(elements(loose)).toBe(elements(objects));
  });
});
