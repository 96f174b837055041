import type { z } from "zod";
import type { Finding, Path } from "../json/finding.ts";
import { locator } from "../json/locate.ts";
import { parseJson } from "../json/parse-json.ts";
import type { Problem } from "../json/problem.ts";
import { protoKeys } from "../json/proto-keys.ts";
import type { TextFile } from "../json/record-file.ts";
import { recordSchemas } from "../records/record-schemas.ts";
import { type Entry, Records } from "../rules/records.ts";
import type { Rule } from "../rules/rule.ts";
import { rules } from "../rules/rules.ts";
import { type Collection, collections } from "../vocabularies/collection.ts";
import { explainIssue } from "./explain-issue.ts";
import { formProblem } from "./form-problem.ts";
import { formatRecord } from "./format-record.ts";
import { placeOf } from "./place-of.ts";

/** What is asked of a check. */
export type Asked = {
  /** Whose problems are wanted; all files' if not given. What is told of a file is the same either way. */
  readonly wanted?: (path: string) => boolean;
  /** Whether a file must also be written in the one form that files have (`file/format`). */
  readonly form?: boolean;
};

/**
 * Checks all data files at once: JSON, shape (ring 1) and integrity across records (ring 2).
 * Pure: files come as text, and every problem is returned, sorted by place.
 *
 * @param files each with a path that ends in `<collection>/<id>.json`
 * @param more rules beyond the integrity rules, such as those that need a copy of the paper (ring 3)
 * @returns the sound records, and all problems
 */
export function checkFiles(
  files: readonly TextFile[],
  more: readonly Rule[] = [],
  { wanted = () => true, form = false }: Asked = {},
): { records: Records; problems: Problem[] } {
  const ids = new Map<Collection, Set<string>>(collections.map((collection) => [collection, new Set()]));
  const sound = new Map<Collection, Entry[]>(collections.map((collection) => [collection, []]));
  const judged = new Set<string>();
  const texts = new Map<string, string>();
  const broken: string[] = [];
  const problems: Problem[] = [];
  const faults = new Map<string, Fault[]>();

  for (const file of files.toSorted((a, b) => compare(a.path, b.path))) {
    const { path } = file;
    const asked = wanted(path);
    const place = placeOf(path);
    if ("id" in place) ids.get(place.collection)?.add(place.id);
    if ("rule" in place || file.unread) {
      broken.push(file.text);
      if (asked) problems.push("rule" in place ? place : (file.unread as Problem));
      continue;
    }
    const schema = recordSchemas[place.collection];
    const reading = read(file, schema, asked);
    if (asked) {
      for (const problem of reading.problems) problems.push(problem);
      const differs = form && reading.formatted !== undefined && formProblem(file, reading.formatted);
      if (differs) problems.push(differs);
      texts.set(path, reading.text);
    }
    // Each record is checked but once: to compile its schema first would take longer than to check a thousand.
    const result = reading.value === undefined ? undefined : schema.safeParse(reading.value, { jitless: true });
    if (result?.success) {
      sound.get(place.collection)?.push({ file: path, record: result.data });
      if (!asked) continue;
      judged.add(path);
      if (/__proto__|\\u005f/i.test(reading.text)) faults.set(path, protoKeys(reading.value).map(strayKey));
      continue;
    }
    broken.push(reading.text);
    if (!result || !asked) continue;
    const found = result.error.issues.flatMap((issue) => explainIssue(issue, schema, reading.value));
    faults.set(
      path,
      found.map((fault) => ({ ...fault, severity: "error" })),
    );
  }

  const asked = new Set(
    [...sound].filter(([, entries]) => entries.some(({ file }) => judged.has(file))).map(([name]) => name),
  );
  const records = new Records(sound, ids, broken, asked);
  // Where all are asked for, what one rule has looked up serves the others.
  const isAll = [...records.files()].every((file) => judged.has(file));
  const own = isAll ? records : new Records(onlyOf(sound, judged), ids, broken);
  for (const rule of [...rules, ...more]) {
    for (const { file, ...finding } of rule.check(rule.scope === "record" ? own : records)) {
      if (!judged.has(file)) continue;
      const fault = { ...finding, rule: rule.id, severity: rule.severity };
      const others = faults.get(file);
      if (others) others.push(fault);
      else faults.set(file, [fault]);
    }
  }
  // File by file: of no more than one is the tree needed at a time.
  for (const [file, found] of faults) {
    for (const problem of placed(file, texts.get(file) ?? "", found)) problems.push(problem);
  }
  return { records, problems: problems.sort(byPlace) };
}

/** A finding, and the rule that it breaks. */
type Fault = Omit<Finding, "file"> & Pick<Problem, "rule" | "severity">;

type Reading = ReturnType<typeof parseJson> & {
  /** The text without a byte order mark. */
  readonly text: string;
  /** The text in the form that files have; `undefined` where it cannot be told, or is not asked for. */
  readonly formatted?: string;
};

const strayKey = (path: Path): Fault => ({
  rule: "shape/unknown-field",
  severity: "error",
  path,
  point: "key",
  message: "`__proto__` is no field.",
  fix: "Take it away.",
});

function read(file: TextFile, schema: z.ZodType, asked: boolean): Reading {
  const text = file.text.replace(/^\uFEFF/, "");
  if (!asked) return { ...parseJson({ ...file, text }, () => true), text };
  let formatted: string | undefined;
  const reading = parseJson({ ...file, text }, (value) => {
    // What is no object at all has no form that it could be written in.
    if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
    formatted = formatRecord(value, schema, "kept");
    // What is written just as it would be from what was read of it has no key twice, or that would have gone.
    return formatted === text;
  });
  return formatted === undefined || reading.problems.length > 0
    ? { ...reading, text }
    : { ...reading, text, formatted };
}

const onlyOf = (sound: ReadonlyMap<Collection, readonly Entry[]>, judged: ReadonlySet<string>) =>
  new Map([...sound].map(([collection, entries]) => [collection, entries.filter(({ file }) => judged.has(file))]));

function placed(file: string, text: string, faults: readonly Fault[]): Problem[] {
  const locate = locator(text);
  return faults.map(({ path, point, mend, rule, severity, ...said }) => {
    const { span, whole } = locate(path, point);
    return { file, ...span, path, rule, severity, ...said, ...(whole && mend !== undefined && { mend }) };
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byPlace = (a: Problem, b: Problem): number =>
  compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule);
