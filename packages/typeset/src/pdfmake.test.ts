import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import own from "../package.json" with { type: "json" };
import { DocMeasure, DocPreprocessor, LayoutBuilder, PageElementWriter, PDFDocument, Renderer } from "./pdfmake.ts";

/** What the package was built against: each with the module that asks for it. */
const builtAgainst = [
  { name: "pdfmake", version: "0.3.11", askedBy: [] },
  { name: "pdfkit", version: "0.19.1", askedBy: ["pdfmake"] },
  { name: "fontkit", version: "2.0.4", askedBy: ["pdfmake", "pdfkit"] },
  { name: "tex-linebreak", version: "0.9.0", askedBy: [] },
  { name: "linebreak", version: "1.1.0", askedBy: [] },
  { name: "hyphen", version: "1.14.1", askedBy: [] },
] as const;

/** The version that Node finds, from where it is asked for. */
function installed(name: string, askedBy: readonly string[]): string {
  const from = askedBy.reduce((file, parent) => createRequire(file).resolve(parent), import.meta.filename);
  let folder = dirname(createRequire(from).resolve(name === "hyphen" ? "hyphen/en-gb/index.js" : name));
  while (!folder.endsWith(join("node_modules", name))) folder = dirname(folder);
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version;
}

test.each(builtAgainst)("$name is the version that the typesetter was built against", ({ name, version, askedBy }) => {
  const found = installed(name, askedBy);
  expect(
    found,
    `${name} is ${found}, but the typesetter extends inner parts of ${name} ${version}. Go back to ${version}, or read what has changed in the classes that src/pdfmake.ts and src/pdf/document.ts extend, run these tests, compare the pages of the brief, and then write ${found} here.`,
  ).toBe(version);
});

test("the versions that the package asks for are exact", () => {
  expect(Object.values(own.dependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  expect(Object.keys(own.dependencies).toSorted()).toEqual(
    builtAgainst
      .filter(({ askedBy }) => askedBy.length === 0)
      .map(({ name }) => name)
      .toSorted(),
  );
});

test.each([
  ["LayoutBuilder", LayoutBuilder, ["processNode", "processLeaf", "addHeadersAndFooters", "registerTableLayouts"]],
  ["PageElementWriter", PageElementWriter, ["addLine", "addSVG", "addFragment", "moveToNextPage", "addPage"]],
  ["DocMeasure", DocMeasure, ["measureDocument", "measureNode", "measureLeaf", "measureTable"]],
  ["DocPreprocessor", DocPreprocessor, ["preprocessDocument", "preprocessNode"]],
  ["Renderer", Renderer, ["renderLine", "renderVector", "renderSVG", "beginVerticalAlignment", "endVerticalAlignment"]],
  [
    "PDFDocument",
    PDFDocument,
    ["_addInfo", "appendXML", "endOutline", "ref", "_write", "_finalize", "_normalizeColor", "provideFont"],
  ],
] as const)("%s has the methods that the typesetter extends or calls", (_, { prototype }, methods) => {
  const found = prototype as unknown as Record<string, unknown>;
  expect(methods.filter((method) => typeof found[method] !== "function")).toEqual([]);
});
