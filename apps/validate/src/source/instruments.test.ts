import { checkFiles, type Problem, type TextFile } from "@unionstate/schema";
import { describe, expect, test } from "vitest";
import { type Damage, damaged } from "../../test/damage.ts";
import { realFiles, root } from "../../test/real-data.ts";
import { sampleOf } from "../../test/sample.ts";
import { standInPaper } from "../../test/stand-in-paper.ts";
import { coverageOf } from "./coverage.ts";
import { readExemptions } from "./read-exemptions.ts";
import { readSource } from "./read-source.ts";
import { sharesOf } from "./shares.ts";
import type { Source } from "./source.ts";
import { sourceRules } from "./source-rules.ts";

const { records } = checkFiles(realFiles);
const paper = process.env.UNIONSTATE_PAPER;
// Everybody has the stand-in; whoever has a copy of the paper tries the instruments on it as well.
const sources: [string, Source][] = [["a stand-in for the paper", standInPaper(records)]];
if (paper) sources.push(["the paper", await readSource(paper)]);

describe.each(sources)("the instruments on %s", (_, source) => {
  const exemptions = readExemptions(root);
  const problemsOf = (files: readonly TextFile[]): Problem[] => checkFiles(files, sourceRules(source)).problems;

  test("find every string of the records where they say it is", () => {
    expect(problemsOf(realFiles).map(({ file, message }) => `${file} ${message}`)).toEqual([]);
  });

  test("find everything of it in the records", () => {
    const { items } = coverageOf(source, records, exemptions);
    expect(items.filter(({ covered }) => !covered)).toEqual([]);
    expect(sharesOf(items).every(({ reached }) => reached)).toBe(true);
  });

  test.each<[Damage]>([["a wrong page"], ["a digit changed"], ["a name misspelt"]])("catch %s", (damage) => {
    const able = realFiles.filter((file) => damaged(file, damage, source) !== undefined);
    const sample = sampleOf(able, 150);
    const broken = new Map(sample.map((file) => [file.path, damaged(file, damage, source) as TextFile]));
    const caught = new Set(problemsOf(realFiles.map((file) => broken.get(file.path) ?? file)).map(({ file }) => file));
    expect(sample.length).toBe(150);
    expect(sample.filter(({ path }) => !caught.has(path)).map(({ path }) => broken.get(path)?.text)).toEqual([]);
  });

  test("catch a note, and a marker, on the page before", () => {
    const notes = sampleOf(
      realFiles.filter(({ path, text }) => path.includes("/citations/") && !text.includes('"lost"')),
      20,
    );
    for (const part of ["note", "marker"] as const) {
      const moved = new Map(
        notes.map((file) => {
          const record = JSON.parse(file.text);
          if (part === "note") record.page -= 1;
          else record.marker.page -= 1;
          return [file.path, { ...file, text: JSON.stringify(record) }];
        }),
      );
      const told = problemsOf(realFiles.map((file) => moved.get(file.path) ?? file));
      const found = told.filter(({ rule }) => rule === "source/note").map(({ file }) => file);
      expect(found.toSorted()).toEqual([...moved.keys()].filter((path) => !path.endsWith("/note-1.json")).toSorted());
    }
  });

  test("catch a record removed", () => {
    // A discrepancy is the editors’ own finding: nothing in the paper and no other record tells that one is gone.
    const able = realFiles.filter(({ path }) => !path.includes("/discrepancies/"));
    for (const gone of sampleOf(able, 25)) {
      const { records: left, problems } = checkFiles(realFiles.filter((file) => file !== gone));
      const missing = coverageOf(source, left, exemptions).items.filter(({ covered }) => !covered);
      expect.soft(problems.length + missing.length, gone.path).toBeGreaterThan(0);
    }
  });
});
