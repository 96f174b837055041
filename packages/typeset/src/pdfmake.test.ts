import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import own from "../package.json" with { type: "json" };
import { DocMeasure, DocPreprocessor, LayoutBuilder, PageElementWriter, PDFDocument, Renderer } from "./pdfmake.ts";

/** The versions that the package was built against, each with the modules through which Node finds it. */
const builtAgainst = [
  { name: "pdfmake", version: "0.3.11", through: [] },
  { name: "pdfkit", version: "0.19.1", through: ["pdfmake"] },
  { name: "fontkit", version: "2.0.4", through: ["pdfmake", "pdfkit"] },
  { name: "tex-linebreak", version: "0.9.0", through: [] },
  { name: "harfbuzzjs", version: "1.6.4", through: [] },
  { name: "linebreak", version: "1.1.0", through: [] },
  { name: "hyphen", version: "1.14.1", through: [] },
] as const;

/** The version that Node finds through other modules. */
function installed(name: string, through: readonly string[]): string {
  const from = through.reduce((file, parent) => createRequire(file).resolve(parent), import.meta.filename);
  let folder = dirname(createRequire(from).resolve(name === "hyphen" ? "hyphen/en-gb/index.js" : name));
  while (!folder.endsWith(join("node_modules", name))) folder = dirname(folder);
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version;
}

test.each(builtAgainst)("$name has the version that the package was built against", ({ name, version, through }) => {
  const found = installed(name, through);
  expect(
    found,
    `${name} is ${found}, but this package extends internals of ${name} ${version}. Go back to ${version}; or read what has changed in the classes of src/pdfmake.ts, run these tests, compare the pages of the brief, and then write ${found} here.`,
  ).toBe(version);
});

test("the versions in package.json are exact", () => {
  expect(Object.values(own.dependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  const direct = builtAgainst.filter(({ through }) => through.length === 0).map(({ name }) => name);
  // Only the public API of entities is used, and of pdfkit, which comes with pdfmake, only its version.
  expect(Object.keys(own.dependencies).toSorted()).toEqual([...direct, "entities", "pdfkit"].toSorted());
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
    [
      ...["_addInfo", "appendXML", "endOutline", "ref", "_write", "_finalize", "_normalizeColor", "provideFont"],
      ...["struct", "endMarkings", "getStructTreeRoot", "markStructureContent", "endMarkedContent", "link", "goTo"],
    ],
  ],
] as const)("%s has the methods that the package overrides or calls", (_, { prototype }, methods) => {
  expect(methods.filter((method) => typeof Reflect.get(prototype, method) !== "function")).toEqual([]);
});
