import { checkDataset, type Problem, type Rule, rules, type TextFile } from "@unionstate/schema";
import { sourceRules } from "../../apps/validate/src/source/rules.ts";
import type { Archive } from "./archive.ts";
import { batches } from "./batches.ts";
import type { Mutant } from "./mutant.ts";
import type { Verdict } from "./verdict.ts";

/**
 * Checks mutants, and tells of each whether it is reported in its own file and at its own line.
 *
 * Mutants of many records are checked at once. A report that may come from a neighbour's damage, as that of a rule
 * across records, counts only if it comes again among other neighbours; who is not reported is tried once more alone.
 *
 * @param check what checks the files; only tests take another than the one that everybody uses
 * @param isBrief whether those that are not reported are taken at that, and not tried alone
 */
export function judge(
  mutants: readonly Mutant[],
  archive: Archive,
  check: typeof checkDataset = checkDataset,
  isBrief = false,
): Verdict[] {
  const verdicts = new Map<Mutant, Verdict>();
  const files = archive.specimens.map(({ file }) => file);
  const ring3 = sourceRules(archive.source);
  const told = (batch: readonly Mutant[], more: readonly Rule[]): Map<string, Problem[]> => {
    const own = new Set(batch.map(({ path }) => path));
    const { problems } = check(
      { records: damagedFiles(files, batch) },
      { rules: more, format: true, only: (path) => own.has(path) },
    );
    return Map.groupBy(problems, ({ file }) => file);
  };

  const first = new Map<Mutant, Verdict>();
  for (const batch of batches(mutants, 400)) {
    const problems = told(batch, []);
    for (const mutant of batch) {
      const verdict = verdictOf(mutant, problems.get(mutant.path) ?? []);
      if (verdict.right && verdict.told.some(({ rule, line }) => !across.has(rule) && isAt(mutant, line))) {
        verdicts.set(mutant, verdict);
      } else first.set(mutant, verdict);
    }
  }
  // Drawn up the other way round: none has the neighbours that it had.
  for (const batch of batches([...first.keys()].reverse(), 150)) {
    const problems = told(batch, ring3);
    for (const mutant of batch) {
      const verdict = verdictOf(mutant, problems.get(mutant.path) ?? []);
      const before = first.get(mutant)?.told ?? [];
      const isAgain = verdict.told.some(
        ({ rule, line }) => isAt(mutant, line) && (!across.has(rule) || before.some((each) => each.rule === rule)),
      );
      const isSure = verdict.right && isAgain && (verdict.ring === 2 || before.length === 0);
      if (isSure || (isBrief && !verdict.right)) verdicts.set(mutant, verdict);
    }
  }
  for (const mutant of mutants) {
    if (verdicts.has(mutant)) continue;
    verdicts.set(mutant, verdictOf(mutant, told([mutant], ring3).get(mutant.path) ?? []));
  }
  return mutants.map((mutant) => verdicts.get(mutant) as Verdict);
}

/** Rules that look at several records: what they report of one may be another's fault. */
const across = new Set(rules.filter(({ scope }) => scope !== "record").map(({ id }) => id));

function damagedFiles(files: readonly TextFile[], batch: readonly Mutant[]): TextFile[] {
  const gone = new Set(batch.filter(({ beside }) => !beside).map(({ from }) => from));
  return [...files.filter(({ path }) => !gone.has(path)), ...batch.map(({ path, text }) => ({ path, text }))];
}

function verdictOf(mutant: Mutant, problems: readonly Problem[]): Verdict {
  const { text: _, ...rest } = mutant;
  const right = problems.filter(({ line }) => isAt(mutant, line));
  const ringOf = (found: readonly Problem[]): 2 | 3 | undefined =>
    found.length === 0 ? undefined : found.some(({ rule }) => !rule.startsWith("source/")) ? 2 : 3;
  return {
    ...rest,
    ring: ringOf(right) ?? ringOf(problems),
    right: right.length > 0,
    told: problems.map(({ rule, line }) => ({ rule, line })),
  };
}

const isAt = ({ lines }: Mutant, line: number): boolean => lines === "any" || lines.includes(line);
