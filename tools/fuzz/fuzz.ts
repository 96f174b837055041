import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkDataset, type Problem, ruleTexts, type TextFile } from "@unionstate/schema";
import { readTextFile } from "@unionstate/schema/node";
import fc from "fast-check";
import { readData } from "../../apps/validate/src/check-data.ts";
import { fixedFile } from "../../apps/validate/src/fix/fix-files.ts";
import { formats } from "../../apps/validate/src/formats/formats.ts";
import type { Formatter } from "../../apps/validate/src/formats/report.ts";
import { root } from "../workspace.ts";
import { type DamagedFile, damagedBytes, damagedRecords } from "./damaged-files.ts";

/** The result of checking some damaged files. */
export type FuzzResult = {
  readonly cases: number;
  /** How many were rejected when checked among all other records; the others are valid, or lists next to the records. */
  readonly rejected: number;
  /** What broke the check, with the smallest file that does; `undefined` if nothing did. */
  readonly failure: string | undefined;
};

/** The lists next to the records, with an entry of every kind: the real ones are empty. */
const lists = {
  exceptions: {
    path: "packages/dataset/rule-exceptions.json",
    text: textOf([
      {
        rule: "poll/share-sum",
        record: "polls/two-unions",
        path: "waves[0].results",
        reason: "The paper rounds.",
        until: "The pollster publishes its tables.",
      },
      { rule: "name/alike", record: "entities/belarus", reason: "Both are right.", until: "One is removed." },
    ]),
  },
  redirects: {
    path: "packages/dataset/redirects.json",
    text: textOf([
      {
        from: "entities/belorussia",
        kind: "moved",
        to: "entities/belarus",
        reason: "This is its name.",
        since: "1.1.0",
      },
      {
        from: "polls/unions",
        kind: "split",
        to: ["polls/two-unions", "polls/format-of-relations"],
        reason: "It contained two questions.",
        since: "next",
      },
      { from: "works/uncited", kind: "withdrawn", reason: "It is not cited.", since: "1.2.0" },
    ]),
  },
} satisfies Record<string, TextFile>;

function textOf(list: unknown): string {
  return `${JSON.stringify(list, null, 2)}\n`;
}

const { records: files } = readData(root);

const listFiles = Object.values(lists);

/** Half of the files are damaged as bytes, half as records; one in fifty is a list next to the records. */
const damagedFile = fc.oneof(
  { weight: 49, arbitrary: fc.oneof(damagedBytes(files), damagedRecords(files)) },
  { weight: 1, arbitrary: fc.oneof(damagedBytes(listFiles), damagedRecords(listFiles)) },
);

/**
 * Checks damaged files, each alone and then together among all records: only then are they seen by the rules across
 * records.
 *
 * @param seed decides how files are damaged
 * @param onProgress is called before each check with a description of it, so that a hang can be noticed and located
 */
export function fuzz(cases: number, seed: number, onProgress: (step: string) => void = () => {}): FuzzResult {
  const folder = mkdtempSync(join(tmpdir(), "unionstate-fuzz-"));
  // No record occurs twice in one round.
  const rounds: Map<string, TextFile>[] = [];
  let count = 0;
  const property = fc.property(damagedFile, (each) => {
    count += 1;
    onProgress(`case ${count}, ${each.path}`);
    checkAlone(each, join(folder, "file.json"));
    if (listFiles.some(({ path }) => path === each.path)) return;
    const round = rounds.find((damaged) => !damaged.has(each.path)) ?? new Map<string, TextFile>();
    if (round.size === 0) rounds.push(round);
    round.set(each.path, { path: each.path, text: Buffer.from(each.bytes).toString("utf8") });
  });
  const result = fc.check(property, { numRuns: cases, seed });
  rmSync(folder, { recursive: true, force: true });
  if (result.failed) return { cases: result.numRuns, rejected: 0, failure: failureOf(result) };
  try {
    let rejected = 0;
    for (const [index, damaged] of rounds.entries()) {
      onProgress(`round ${index + 1} of damaged files among all records`);
      rejected += checkTogether(damaged);
    }
    return { cases, rejected, failure: undefined };
  } catch (error) {
    return { cases, rejected: 0, failure: `Among all records:\n${reasonOf(error)}` };
  }
}

/** Reads, checks, fixes and reports one file in every format. */
function checkAlone({ path, bytes }: DamagedFile, location: string): void {
  writeFileSync(location, bytes);
  const file = readTextFile(location, path);
  const problems = problemsOf(file);
  assertInFile(problems, file);
  assertSafeReports(problems, () => file.text.replace(/^\ufeff/, ""));
  assertFixedOnce(file, problems);
}

/** @returns how many of the damaged files are rejected */
function checkTogether(damaged: ReadonlyMap<string, TextFile>): number {
  const { problems } = checkDataset({ records: files.map((file) => damaged.get(file.path) ?? file) }, { format: true });
  assertSafeReports(problems, (path) => damaged.get(path)?.text.replace(/^\ufeff/, "") ?? "");
  return new Set(problems.map(({ file }) => file).filter((path) => damaged.has(path))).size;
}

function problemsOf(file: TextFile): readonly Problem[] {
  const none = { only: () => false };
  if (file.path === lists.exceptions.path)
    return checkDataset({ records: listedRecords, exceptions: file }, none).problems;
  if (file.path === lists.redirects.path)
    return checkDataset({ records: listedRecords, redirects: file }, none).problems;
  return checkDataset({ records: [file] }, { format: true }).problems;
}

/** The records that the lists refer to. */
const listedRecords = files.filter(({ path }) => /\/(?:two-unions|format-of-relations|belarus)\.json$/.test(path));

/** @throws Error if a problem is not in the file, or no rule explains it */
export function assertInFile(problems: readonly Problem[], { path, text }: TextFile): void {
  const lines = text.split(/\r\n|\r|\n/).length;
  for (const { file, rule, line, column, endLine } of problems) {
    if (!ruleTexts.has(rule)) throw new Error(`A problem without a rule that explains it: ${rule}`);
    if (file !== path || !(line >= 1 && line <= lines && column >= 1 && endLine >= line)) {
      throw new Error(`A problem outside the file: ${rule} at ${line}:${column} of ${lines} lines`);
    }
  }
}

const formatters = await Promise.all(Object.values(formats).map((load) => load()));

/**
 * Writes problems in every format.
 *
 * @param write the formats; only tests replace them
 * @throws Error if a format fails, or if text of a record could act as a command in its output
 */
export function assertSafeReports(
  problems: readonly Problem[],
  textOfFile: (path: string) => string,
  write: readonly Formatter[] = formatters,
): void {
  const checked = [...new Set(problems.map(({ file }) => file))];
  for (const format of write) {
    const written = format({ problems, textOf: textOfFile, checked, colour: false });
    const odd = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]|##\[/u.exec(written.replaceAll("\n", ""));
    if (odd) throw new Error(`An unescaped character in a report: ${JSON.stringify(odd[0])}`);
    const command = written
      .split("\n")
      .find((line) => /^\s*::/.test(line) && !/^::(?:error|warning) file=packages/.test(line));
    if (command) throw new Error(`A workflow command in a report: ${command}`);
  }
}

/** @throws Error if a fixed file has something left to fix */
function assertFixedOnce(file: TextFile, problems: readonly Problem[]): void {
  const fixed = fixedFile(file, problems);
  if (!fixed) return;
  const again = { path: file.path, text: fixed.text };
  const more = fixedFile(again, problemsOf(again));
  if (more) throw new Error(`A fixed file can be fixed again: ${more.done.join(", ")}`);
}

function failureOf({ counterexamplePath, counterexample, errorInstance }: fc.RunDetails<[DamagedFile]>): string {
  const { path = "", bytes = new Uint8Array() } = counterexample?.[0] ?? {};
  const content = Buffer.from(bytes).toString("base64").slice(0, 4000);
  return `${reasonOf(errorInstance)}\n${path} with these ${bytes.length} bytes in base64 (case ${counterexamplePath}):\n${content}`;
}

const reasonOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
