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

  test.each(["note", "marker"] as const)("every %s on the page before is reported", (part) => {
    const moved = new Map<string, TextFile>();
    for (const file of realFiles.filter(({ path }) => path.includes("/citations/"))) {
      const record = JSON.parse(file.text);
      const place = part === "note" ? record : record.marker;
      // There is no page 0, and notes that are lost are not printed.
      if (place.page <= 1 || file.text.includes('"lost"')) continue;
      place.page -= 1;
      moved.set(file.path, { ...file, text: JSON.stringify(record) });
    }
    const problems = problemsOf(realFiles.map((file) => moved.get(file.path) ?? file));
    const found = problems.filter(({ rule }) => rule === "source/note").map(({ file }) => file);
    expect(moved.size).toBeGreaterThan(160);
    expect(found.toSorted()).toEqual([...moved.keys()].toSorted());
  });

  test("footnotes of a page that have each other's works and addresses are reported", () => {
    const notes = realFiles
      .filter(({ path }) => path.includes("/citations/"))
      .map(({ path, text }) => ({ path, record: JSON.parse(text) }))
      .filter(({ record }) => record.works?.some(({ url }: { url?: string }) => url !== undefined))
      .toSorted((a, b) => a.record.number - b.record.number);
    const exchanged = new Map<string, object>();
    for (const [index, one] of notes.entries()) {
      const other = notes[index + 1];
      const [host, otherHost] = [one, other].map((note) => /\/\/[^/]*/.exec(String(note?.record.works[0].url))?.[0]);
      // Addresses that break after the same host can have each other's rest.
      if (other?.record.page !== one.record.page || host === otherHost) continue;
      if (exchanged.has(one.path)) continue;
      exchanged.set(one.path, { ...one.record, works: other?.record.works });
      exchanged.set(other?.path ?? "", { ...other?.record, works: one.record.works });
    }
    const problems = problemsOf(
      realFiles.map((file) => {
        const record = exchanged.get(file.path);
        return record ? { ...file, text: JSON.stringify(record) } : file;
      }),
    );
    const found = problems.filter(({ rule }) => rule === "source/note").map(({ file }) => file);
    expect(exchanged.size).toBeGreaterThan(100);
    expect([...new Set(found)].toSorted()).toEqual([...exchanged.keys()].toSorted());
  });

  test("a removed record is reported by the check or by the coverage", () => {
    // Records of other collections are in our own words, and what they quote can be in another record as well.
    const able = realFiles.filter(({ path }) => /\/(?:sections|entities|polls|works|citations)\//.test(path));
    const unnoticed = sampleOf(able, 15).filter((removed) => {
      const { records: left, problems } = checkDataset({ records: realFiles.filter((file) => file !== removed) });
      return problems.length === 0 && coverageOf(source, left, exemptions).items.every(({ covered }) => covered);
    });
    expect(unnoticed.map(({ path }) => path)).toEqual([]);
  });
});
