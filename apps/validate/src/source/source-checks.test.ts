import { checkDataset, type Problem, type TextFile } from "@unionstate/schema";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Damage, damaged } from "../../test/damage.ts";
import { realFiles, root } from "../../test/real-data.ts";
import { seed } from "../../test/seed.ts";
import { coverageOf, sharesOf } from "./coverage.ts";
import { readExemptions } from "./exemptions.ts";
import { sourceRules } from "./rules.ts";
import { readSource, type Source } from "./source.ts";
import { standInPaper } from "./stand-in-paper.ts";

const sampleOf = <T>(list: readonly T[], size: number): T[] => {
  const sample = fc.shuffledSubarray([...list], { minLength: size, maxLength: size });
  return fc.sample(sample, { seed, numRuns: 1 }).flat();
};

const { records } = checkDataset({ records: realFiles });
const paper = process.env.UNIONSTATE_PAPER;
// The stand-in is always available; a copy of the paper is tested as well if there is one.
const sources: [string, Source][] = [["a stand-in for the paper", standInPaper(records)]];
if (paper) sources.push(["the paper", await readSource(paper)]);

describe.each(sources)("with %s", (_, source) => {
  const exemptions = readExemptions(root);
  const problemsOf = (files: readonly TextFile[]): readonly Problem[] =>
    checkDataset({ records: files }, { rules: sourceRules(source) }).problems;

  test("every quotation of the records is printed where they say it is", () => {
    expect(problemsOf(realFiles).map(({ file, message }) => `${file} ${message}`)).toEqual([]);
  });

  test("every item of the paper is in a record or exempt", () => {
    const { items } = coverageOf(source, records, exemptions);
    expect(items.filter(({ covered }) => !covered)).toEqual([]);
    expect(sharesOf(items).every(({ reached }) => reached)).toBe(true);
  });

  test.each<[Damage]>([["wrong page"], ["changed digit"], ["misspelt name"]])("a %s is reported", (damage) => {
    const broken = new Map<string, TextFile>();
    const able = realFiles.flatMap((file) => damaged(file, damage, source) ?? []);
    for (const file of sampleOf(able, 150)) broken.set(file.path, file);
    const reported = new Set(
      problemsOf(realFiles.map((file) => broken.get(file.path) ?? file)).map(({ file }) => file),
    );
    expect(broken.size).toBe(150);
    expect([...broken].filter(([path]) => !reported.has(path)).map(([, { text }]) => text)).toEqual([]);
  });

  test.each(["note", "marker"] as const)("a %s on the page before is reported", (part) => {
    const citations = realFiles.filter(({ path, text }) => path.includes("/citations/") && !text.includes('"lost"'));
    const moved = new Map(
      sampleOf(citations, 20).map((file) => {
        const record = JSON.parse(file.text);
        if (part === "note") record.page -= 1;
        else record.marker.page -= 1;
        return [file.path, { ...file, text: JSON.stringify(record) }];
      }),
    );
    const found = problemsOf(realFiles.map((file) => moved.get(file.path) ?? file)).filter(
      ({ rule }) => rule === "source/note",
    );
    // Page 0 does not exist, so that the shape of note 1 is already invalid.
    const expected = [...moved.keys()].filter((path) => !path.endsWith("/note-1.json"));
    expect(found.map(({ file }) => file).toSorted()).toEqual(expected.toSorted());
  });

  test("a removed record is reported by the check or by the coverage", () => {
    // Claims and discrepancies are in our own words, and some are not referred to by any other record.
    const able = realFiles.filter(({ path }) => !/\/(?:claims|discrepancies)\//.test(path));
    const unnoticed = sampleOf(able, 15).filter((removed) => {
      const { records: left, problems } = checkDataset({ records: realFiles.filter((file) => file !== removed) });
      return problems.length === 0 && coverageOf(source, left, exemptions).items.every(({ covered }) => covered);
    });
    expect(unnoticed.map(({ path }) => path)).toEqual([]);
  });
});
