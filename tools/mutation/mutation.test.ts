import { checkDataset } from "@unionstate/schema";
import { expect, test } from "vitest";
import { readData } from "../../apps/validate/src/check-data.ts";
import { standInPaper } from "../../apps/validate/src/source/stand-in-paper.ts";
import { defaultSeed as seed } from "../random.ts";
import { root } from "../workspace.ts";
import { makeArchive } from "./archive.ts";
import { judge } from "./judge.ts";
import { kinds } from "./kinds.ts";
import { mutantsOf, sampleOfMutants } from "./mutant.ts";

const archive = makeArchive(readData(root).records, standInPaper, seed);
// A few mutants of each scored kind, from one in thirty records: the command itself makes all.
const some = archive.specimens.filter((_, index) => index % 30 === seed % 30);
const sample = kinds
  .filter((kind) => !kind.semantic)
  .flatMap((kind) => sampleOfMutants(mutantsOf(kind, archive, some), 6, seed));
const verdicts = judge(sample, archive);

test("at least 99% of the mutants are reported in their file at the right line", () => {
  expect(new Set(sample.map(({ kind }) => kind)).size).toBeGreaterThan(30);
  const missed = verdicts.filter(({ found }) => !found).map(({ kind, path, what }) => `${kind} ${path} ${what}`);
  expect(missed.length / verdicts.length, missed.join("\n")).toBeLessThan(0.01);
});

test("a check that reports nothing, or always the first line, scores almost nothing", () => {
  const few = sampleOfMutants(sample, 16, seed);
  const silent: typeof checkDataset = (...args) => ({ ...checkDataset(...args), problems: [] });
  expect(judge(few, archive, { check: silent, retryAlone: false }).filter(({ found }) => found)).toEqual([]);
  const vague: typeof checkDataset = (...args) => {
    const checked = checkDataset(...args);
    return { ...checked, problems: checked.problems.map((problem) => ({ ...problem, line: 1 })) };
  };
  // Some mistakes are in the first line or concern the whole file.
  expect(judge(few, archive, { check: vague, retryAlone: false }).filter(({ found }) => found).length).toBeLessThan(5);
});

test("what is reported among many mutants is reported for each alone", () => {
  const found = sample.filter((_, index) => verdicts[index]?.found);
  const few = sampleOfMutants(found, 12, seed + 1);
  const alone = few.flatMap((mutant) => judge([mutant], archive));
  expect(alone.filter((verdict) => !verdict.found).map(({ what }) => what)).toEqual([]);
});
