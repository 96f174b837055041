import {
  type Collection,
  checkDataset,
  collections,
  type Problem,
  type Rule,
  rules,
  type TextFile,
} from "@unionstate/schema";
import { sourceRules } from "../../apps/validate/src/source/rules.ts";
import type { Archive } from "./archive.ts";
import { type Kind, type Mutant, mutantsOf, sampleOfMutants } from "./mutant.ts";

/** What the check reports about a mutant. */
export type Verdict = Omit<Mutant, "text"> & {
  /** Whether a problem is reported in its file at one of its lines. */
  readonly found: boolean;
  /** Whether only a rule that needs a copy of the paper reports it. */
  readonly byPaperOnly: boolean;
  /** Every problem reported in its file. */
  readonly reported: readonly { readonly rule: string; readonly line: number }[];
};

/** The verdicts on the mutants of one kind, summed up. */
export type KindResult = {
  readonly kind: string;
  readonly counts: ReadonlyMap<Collection, Count>;
  /** The mutants that are not reported at the right line. */
  readonly survivors: readonly Verdict[];
};

/** How many mutants there are, and how many are reported in their file at one of their lines. */
export type Count = { readonly all: number; readonly found: number; readonly byPaperOnly: number };

/** A thousand semantic mutants are as informative as all of them. */
const semanticSample = 1000;

/**
 * Makes and judges the mutants of one kind.
 *
 * @param size how many of them, drawn at random; all by default
 */
export function judgeKind(kind: Kind, archive: Archive, seed: number, size?: number): KindResult {
  const all = mutantsOf(kind, archive);
  const most = size ?? (kind.semantic ? semanticSample : all.length);
  const mutants = most < all.length ? sampleOfMutants(all, most, seed) : all;
  const verdicts = judge(mutants, archive, { retryAlone: !kind.semantic });
  const counts = collections.map((collection): [Collection, Count] => {
    const own = verdicts.filter((verdict) => verdict.collection === collection);
    const found = own.filter((verdict) => verdict.found);
    const byPaperOnly = found.filter((verdict) => verdict.byPaperOnly);
    return [collection, { all: own.length, found: found.length, byPaperOnly: byPaperOnly.length }];
  });
  return { kind: kind.id, counts: new Map(counts), survivors: verdicts.filter(({ found }) => !found) };
}

type JudgeOptions = {
  /** What checks the files; only tests replace it. */
  readonly check?: typeof checkDataset;
  /** Whether mutants that are not reported among others are checked again alone. */
  readonly retryAlone?: boolean;
};

/**
 * Checks mutants, and decides for each whether it is reported in its file at one of its lines.
 *
 * Mutants of many records are checked together. A problem that another mutant may have caused, such as that of a rule
 * across records, counts only if it is reported again among other mutants; what is not reported is checked again alone.
 */
export function judge(
  mutants: readonly Mutant[],
  archive: Archive,
  { check = checkDataset, retryAlone = true }: JudgeOptions = {},
): Verdict[] {
  const files = archive.specimens.map(({ file }) => file);
  const paperRules = sourceRules(archive.source);
  const verdictsOn = (batch: readonly Mutant[], more: readonly Rule[]): [Mutant, Verdict][] => {
    const own = new Set(batch.map(({ path }) => path));
    const { problems } = check(
      { records: damagedFiles(files, batch) },
      { rules: more, format: true, only: (path) => own.has(path) },
    );
    const byFile = Map.groupBy(problems, ({ file }) => file);
    return batch.map((mutant) => [mutant, verdictOf(mutant, byFile.get(mutant.path) ?? [])]);
  };

  const verdicts = new Map<Mutant, Verdict>();
  const unsure = new Map<Mutant, Verdict>();
  for (const batch of batchesOf(mutants, 400)) {
    for (const [mutant, verdict] of verdictsOn(batch, [])) {
      const isOwn = verdict.reported.some(({ rule, line }) => !crossRecordRules.has(rule) && isAt(mutant, line));
      (isOwn ? verdicts : unsure).set(mutant, verdict);
    }
  }
  // In reverse order and smaller batches, so that no mutant has the same neighbours as before.
  for (const batch of batchesOf([...unsure.keys()].reverse(), 150)) {
    for (const [mutant, verdict] of verdictsOn(batch, paperRules)) {
      const before = unsure.get(mutant)?.reported ?? [];
      const isOwn = verdict.reported.some(
        ({ rule, line }) =>
          isAt(mutant, line) && (!crossRecordRules.has(rule) || before.some((each) => each.rule === rule)),
      );
      const isSure = isOwn && (!verdict.byPaperOnly || before.length === 0);
      if (isSure || (!verdict.found && !retryAlone)) verdicts.set(mutant, verdict);
    }
  }
  return mutants.flatMap((mutant) => {
    const known = verdicts.get(mutant);
    return known ? [known] : verdictsOn([mutant], paperRules).map(([, verdict]) => verdict);
  });
}

/** Rules that compare several records: what they report in one file may be the fault of another. */
const crossRecordRules = new Set(rules.filter(({ scope }) => scope !== "record").map(({ id }) => id));

/**
 * Mutants that can be checked together: at most one of each record, and few enough that most records stay valid.
 *
 * @param size how many mutants a batch may contain
 */
function batchesOf(mutants: readonly Mutant[], size: number): Mutant[][] {
  const batches: Mutant[][] = [];
  let round = [...Map.groupBy(mutants, ({ from }) => from).values()];
  for (let turn = 0; round.length > 0; turn++) {
    const next = round.flatMap((own) => own.slice(turn, turn + 1));
    const [alone, together] = [next.filter(({ also }) => also), next.filter(({ also }) => !also)];
    for (let at = 0; at < together.length; at += size) batches.push(together.slice(at, at + size));
    // What changes two records is checked with others that change neither.
    for (const mutant of alone) {
      const free = batches.find(
        (batch) => batch.length < size && batch[0]?.also && !batch.some((other) => touches(other, mutant)),
      );
      if (free) free.push(mutant);
      else batches.push([mutant]);
    }
    round = round.filter((own) => own.length > turn + 1);
  }
  return batches;
}

/** Whether two mutants that change two records each change one in common. */
const touches = (one: Mutant, other: Mutant): boolean =>
  [one.from, one.also?.path].some((path) => path === other.from || path === other.also?.path);

function damagedFiles(files: readonly TextFile[], batch: readonly Mutant[]): TextFile[] {
  const more = batch.flatMap(({ also }) => also ?? []);
  const replaced = new Set([
    ...batch.filter(({ added }) => !added).map(({ from }) => from),
    ...more.map(({ path }) => path),
  ]);
  return [
    ...files.filter(({ path }) => !replaced.has(path)),
    ...batch.map(({ path, text }) => ({ path, text })),
    ...more,
  ];
}

function verdictOf(mutant: Mutant, problems: readonly Problem[]): Verdict {
  const { text: _, ...rest } = mutant;
  const own = problems.filter(({ line }) => isAt(mutant, line));
  return {
    ...rest,
    found: own.length > 0,
    byPaperOnly: own.length > 0 && own.every(({ rule }) => rule.startsWith("source/")),
    reported: problems.map(({ rule, line }) => ({ rule, line })),
  };
}

const isAt = ({ lines }: Mutant, line: number): boolean => lines === "any" || lines.includes(line);
