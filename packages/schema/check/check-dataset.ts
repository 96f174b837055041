import { placeFaults } from "../json/locate.ts";
import { isObject, type Parsed, parseJson, protoKeys } from "../json/parse-json.ts";
import { byPlace, type Fault, fileProblem, type Path, type Problem, type TextFile } from "../json/problem.ts";
import { recordSchemas } from "../records/record-schemas.ts";
import type { Redirect } from "../records/types/redirect.ts";
import { nearest } from "../rules/nearest.ts";
import { type Entry, Records } from "../rules/records.ts";
import type { Rule } from "../rules/rule.ts";
import { rules } from "../rules/rules.ts";
import { type Collection, collections } from "../vocabularies/collection.ts";
import { slugOf } from "../wording/name-key.ts";
import { applyExceptions } from "./exceptions.ts";
import { explainIssues } from "./explain-issue.ts";
import { formatProblem, formatRecord } from "./format-record.ts";
import { checkRedirects } from "./redirects.ts";

/** The files of a dataset, as they were read. */
export type DatasetFiles = {
  /** The records, each with a path that ends in `<collection>/<id>.json`. */
  readonly records: readonly TextFile[];
  /** The list of records that may break a rule. */
  readonly exceptions?: TextFile;
  /** The list of what became of removed records. */
  readonly redirects?: TextFile;
};

export type CheckOptions = {
  /**
   * The files whose problems are reported; all if not given. What is reported of a file is the same either way, and
   * problems of the lists of exceptions and redirects are always reported: they concern every record.
   */
  readonly only?: (path: string) => boolean;
  /** Whether the layout of files is checked as well (`file/format`). */
  readonly format?: boolean;
  /** Rules to check in addition to those across records, such as those that need a copy of the paper. */
  readonly rules?: readonly Rule[];
};

/** What a check has found. */
export type CheckedDataset = {
  /** The valid records. */
  readonly records: Records;
  /** The valid redirects; none if their list is invalid. */
  readonly redirects: readonly Redirect[];
  /** All problems, by file, line and column. */
  readonly problems: readonly Problem[];
};

/**
 * Checks a dataset: JSON, the shape of each record, the rules across records, exceptions to those, and redirects.
 * Pure: the files come as text (`readDataset` of `@unionstate/schema/node` reads them), and no problem is thrown.
 */
export function checkDataset(files: DatasetFiles, options: CheckOptions = {}): CheckedDataset {
  const { exceptions, redirects } = files;
  // Whether an exception is still needed shows only if its record is checked: asking for the list asks for all records.
  const only = exceptions && options.only?.(exceptions.path) ? undefined : options.only;
  const { records, problems } = checkRecords(files.records, {
    ...options,
    ...(only ? { only } : { only: () => true }),
  });
  const left = exceptions ? applyExceptions(problems, exceptions, records, only) : problems;
  const reported = ({ file }: Problem): boolean => !options.only || file === exceptions?.path || options.only(file);
  const removed = redirects ? checkRedirects(redirects, records) : { redirects: [], problems: [] };
  return {
    records,
    redirects: removed.redirects,
    problems: [...left.filter(reported), ...removed.problems].sort(byPlace),
  };
}

function checkRecords(
  files: readonly TextFile[],
  { only: isSelected = () => true, format = false, rules: more = [] }: CheckOptions,
): { records: Records; problems: Problem[] } {
  const ids = new Map<Collection, Set<string>>(collections.map((collection) => [collection, new Set()]));
  const valid = new Map<Collection, Entry[]>(collections.map((collection) => [collection, []]));
  /** The files to which rules are applied. */
  const ruled = new Set<string>();
  const texts = new Map<string, string>();
  const invalidTexts: string[] = [];
  const problems: Problem[] = [];
  const faults = new Map<string, Fault[]>();

  for (const file of files.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))) {
    const { path } = file;
    const selected = isSelected(path);
    const place = placeOf(path);
    if ("id" in place) ids.get(place.collection)?.add(place.id);
    const unreadable = file.unread ?? ("id" in place ? undefined : fileProblem(path, "file/place", place));
    if (unreadable || !("id" in place)) {
      invalidTexts.push(file.text);
      if (selected && unreadable) problems.push(unreadable);
      continue;
    }
    const { collection } = place;
    const {
      text,
      value,
      problems: own,
    } = selected ? readClosely(file, collection, format) : parseJson(file, () => true);
    if (selected) for (const problem of own) problems.push(problem);
    const schema = recordSchemas[collection];
    // Each record is validated only once: compiling its schema first would take longer than validating a thousand.
    const result = value === undefined ? undefined : schema.safeParse(value, { jitless: true });
    if (result?.success) valid.get(collection)?.push({ file: path, record: result.data });
    else invalidTexts.push(text);
    if (!selected) continue;
    texts.set(path, text);
    if (result?.success) {
      ruled.add(path);
      if (/__proto__|\\u005f/i.test(text)) faults.set(path, protoKeys(value).map(protoFault));
    } else if (result) faults.set(path, explainIssues(result.error, schema, value));
  }

  const selected = new Set(
    [...valid].filter(([, entries]) => entries.some(({ file }) => ruled.has(file))).map(([name]) => name),
  );
  const records = new Records(valid, ids, invalidTexts, selected);
  // If all records are selected, what one rule has looked up serves the others.
  const isAll = [...records.files()].every((file) => ruled.has(file));
  const own = isAll ? records : new Records(onlyOf(valid, ruled), ids, invalidTexts);
  for (const rule of [...rules, ...more]) {
    for (const { file, ...finding } of rule.check(rule.scope === "record" ? own : records)) {
      if (!ruled.has(file)) continue;
      const fault = { ...finding, rule: rule.id, severity: rule.severity };
      const others = faults.get(file);
      if (others) others.push(fault);
      else faults.set(file, [fault]);
    }
  }
  // File by file, so that no more than one syntax tree is in memory.
  for (const [file, found] of faults) {
    for (const problem of placeFaults(file, texts.get(file) ?? "", found)) problems.push(problem);
  }
  return { records, problems: problems.sort(byPlace) };
}

/** Reads a file with all problems of its JSON, and of its layout if asked to. */
function readClosely(file: TextFile, collection: Collection, format: boolean): Parsed {
  const schema = recordSchemas[collection];
  let formatted: string | undefined;
  const parsed = parseJson(file, (value) => {
    // Only an object can be laid out as a record.
    if (!isObject(value)) return false;
    formatted = formatRecord(value, schema, "kept");
    // A text that equals what is written from its value has no duplicate key: that would have been lost.
    return formatted === file.text;
  });
  if (!format || formatted === undefined || parsed.problems.length > 0) return parsed;
  const problem = formatProblem(file, formatted);
  return problem ? { ...parsed, problems: [problem] } : parsed;
}

const protoFault = (path: Path): Fault => ({
  rule: "shape/unknown-field",
  severity: "error",
  path,
  point: "key",
  message: "Unknown field `__proto__`.",
  fix: "Remove it.",
});

const onlyOf = (valid: ReadonlyMap<Collection, readonly Entry[]>, files: ReadonlySet<string>) =>
  new Map([...valid].map(([collection, entries]) => [collection, entries.filter(({ file }) => files.has(file))]));

/**
 * The collection and the id that the path of a file stands for, or why it stands for none.
 * `packages/dataset/data/polls/two-unions.json` is `two-unions` in `polls`.
 */
function placeOf(
  path: string,
): { readonly collection: Collection; readonly id: string } | Pick<Problem, "message" | "expected" | "fix"> {
  const [name = "", folder = ""] = path.split("/").toReversed();
  const collection = collections.find((known) => known === folder);
  if (!collection) {
    const near = nearest(folder, collections);
    return {
      message: `Unknown collection \`${folder}\`.`,
      expected: `One of: ${collections.join(", ")}.`,
      ...(near && { fix: `Did you mean \`${near}\`?` }),
    };
  }
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*\.json$/.test(name)) {
    return {
      message: `Invalid name \`${name}\` of a record's file.`,
      expected: "The id in lowercase letters, digits and single hyphens, followed by `.json`.",
      fix: `Rename it, for example to \`${slugOf(name.replace(/\.[^.]*$/, "")) || "record"}.json\`.`,
    };
  }
  return { collection, id: name.slice(0, -".json".length) };
}
