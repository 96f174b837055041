import { checkDataset } from "@unionstate/schema";
import { expect, test } from "vitest";
import { standInPaper } from "../../apps/validate/src/source/stand-in-paper.ts";
import { realFiles } from "../../apps/validate/test/real-data.ts";
import { seed } from "../../apps/validate/test/seed.ts";
import { judge } from "./judge.ts";
import { kinds } from "./kinds.ts";
import { makeArchive } from "./make-archive.ts";
import { mutantsOf } from "./mutants-of.ts";
import { sampleOf } from "./sample-of.ts";

const archive = makeArchive(realFiles, standInPaper, seed);
// Of each kind of slip, in a twentieth of the records: `npm run mutants` takes all.
const some = archive.specimens.filter((_, index) => index % 20 === seed % 20);
const sample = kinds.flatMap((kind) => sampleOf(mutantsOf(kind, archive, some), 6, seed));

test("of damage of every kind at least 99 in 100 are reported in their file at their line", () => {
  const verdicts = judge(sample, archive);
  expect(new Set(sample.map(({ kind }) => kind)).size).toBeGreaterThan(30);
  const missed = verdicts.filter(({ right }) => !right).map(({ kind, path, what }) => `${kind} ${path} ${what}`);
  expect(missed.length / verdicts.length, missed.join("\n")).toBeLessThan(0.01);
});

test("a check that tells nothing, or always the first line, scores nothing", () => {
  const few = sampleOf(sample, 16, seed);
  const silent: typeof checkDataset = (...given) => ({ ...checkDataset(...given), problems: [] });
  expect(judge(few, archive, silent).filter(({ right }) => right)).toEqual([]);
  const vague: typeof checkDataset = (...given) => {
    const checked = checkDataset(...given);
    return { ...checked, problems: checked.problems.map((problem) => ({ ...problem, line: 1 })) };
  };
  // A few slips stand in the first line, or are those of the whole file.
  expect(judge(few, archive, vague).filter(({ right }) => right).length).toBeLessThan(5);
});

test("what is reported among many damaged records is reported of each alone", () => {
  const right = new Set(judge(sample, archive).flatMap(({ right, path, what }) => (right ? [`${path} ${what}`] : [])));
  const few = sampleOf(
    sample.filter(({ path, what }) => right.has(`${path} ${what}`)),
    12,
    seed + 1,
  );
  for (const mutant of few) expect.soft(judge([mutant], archive)[0]?.right, mutant.what).toBe(true);
});
