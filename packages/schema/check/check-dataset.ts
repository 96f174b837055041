import type { z } from "zod";
import { placeFaults } from "../json/locate.ts";
import { isObject, type Parsed, parseJson, protoKeys } from "../json/parse-json.ts";
import { byPlace, type Fault, fileProblem, type Path, type Problem, type TextFile } from "../json/problem.ts";
import { recordSchemas } from "../records/record-schemas.ts";
import type { Redirect } from "../records/types/redirect.ts";
import { nearest, withNearest } from "../rules/nearest.ts";
import { type Entry, Records } from "../rules/records.ts";
import type { Rule } from "../rules/rule.ts";
import { rules } from "../rules/rules.ts";
import { type Collection, collections } from "../vocabularies/collection.ts";
import { slugOf } from "../wording/name-key.ts";
import { applyExceptions } from "./exceptions.ts";
import { explainIssues } from "./explain-issue.ts";
import { formatProblem, formatRecord } from "./format-record.ts";
import { readRedirects, redirectProblems } from "./redirects.ts";

/** The files of a dataset, as they were read. */
export type DatasetFiles = {
  /** The records, each with a path that ends in `<collection>/<id>.json`. */
  readonly records: readonly TextFile[];
  /** The list of records that may break a rule. */
  readonly exceptions?: TextFile;
  /** The list of what became of removed records. */
  readonly redirects?: TextFile;
  /** The version of the dataset: what is in the list cannot be later. Not checked if not given. */
  readonly version?: string;
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
  const read = readRecords(files.records, only ?? (() => true), options.format ?? false);
  const list = redirects && readRedirects(redirects);
  const { records, problems } = applyRules(read, [...rules, ...(options.rules ?? [])], list?.redirects ?? []);
  const found = [...read.problems, ...problems];
  const left = exceptions ? applyExceptions(found, exceptions, records, only) : found;
  const isReported = ({ file }: Problem): boolean => !options.only || file === exceptions?.path || options.only(file);
  return {
    records,
    redirects: list?.redirects ?? [],
    problems: [
      ...left.filter(isReported),
      ...(list ? [...list.problems, ...redirectProblems(list, records, files.version)] : []),
    ].sort(byPlace),
  };
}

/** The records as they were read, before rules across them are applied. */
type ReadRecords = {
  readonly valid: ReadonlyMap<Collection, Entry[]>;
  /** The ids of all files, valid or not. */
  readonly ids: ReadonlyMap<Collection, Set<string>>;
  readonly invalidTexts: string[];
  /** The texts of the selected files that are valid: their problems with rules are reported. */
  readonly selected: Map<string, string>;
  readonly problems: Problem[];
};

function readRecords(files: readonly TextFile[], isSelected: (path: string) => boolean, format: boolean): ReadRecords {
  const valid = new Map<Collection, Entry[]>(collections.map((collection) => [collection, []]));
  const ids = new Map<Collection, Set<string>>(collections.map((collection) => [collection, new Set()]));
  const [invalidTexts, selected, problems]: [string[], Map<string, string>, Problem[]] = [[], new Map(), []];
  for (const file of files.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))) {
    const { path } = file;
    const place = placeOf(path);
    if ("id" in place) ids.get(place.collection)?.add(place.id);
    const { text, record, problems: own } = readRecord(file, place, isSelected(path), format);
    for (const problem of own) problems.push(problem);
    if (!record || !("id" in place)) {
      invalidTexts.push(text);
      continue;
    }
    valid.get(place.collection)?.push({ file: path, record });
    if (isSelected(path)) selected.set(path, text);
  }
  return { valid, ids, invalidTexts, selected, problems };
}

type ReadRecord = Pick<Parsed, "text" | "problems"> & { readonly record?: Entry["record"] | undefined };

/** Reads one record; problems are looked for only if the file is selected. */
function readRecord(file: TextFile, place: Place, isSelected: boolean, format: boolean): ReadRecord {
  const unreadable = file.unread ?? ("id" in place ? undefined : fileProblem(file.path, "file/place", place));
  if (unreadable || !("id" in place)) {
    return { text: file.text, problems: isSelected && unreadable ? [unreadable] : [] };
  }
  const schema = recordSchemas[place.collection];
  const { text, value, problems } = isSelected ? readClosely(file, schema, format) : parseJson(file, () => true);
  if (value === undefined) return { text, problems: isSelected ? problems : [] };
  // Each record is validated only once: compiling its schema first would take longer than validating a thousand.
  const { data: record, error } = schema.safeParse(value, { jitless: true });
  if (!isSelected) return { text, record, problems: [] };
  const protos = /__proto__|\\u005f/i.test(text) ? protoKeys(value).map(protoFault) : [];
  const faults = error ? explainIssues(error, schema, value) : protos;
  // A misspelt field is also out of order, which says nothing more.
  const isMisnamed = faults.some(({ rule }) => rule === "shape/unknown-field");
  const own = problems.filter(({ rule }) => !isMisnamed || rule !== "file/format");
  return { text, record, problems: [...own, ...placeFaults(file.path, text, faults)] };
}

function applyRules(
  read: ReadRecords,
  all: readonly Rule[],
  redirects: readonly Redirect[],
): { records: Records; problems: Problem[] } {
  const { valid, ids, invalidTexts, selected } = read;
  const isSelected = ({ file }: Entry): boolean => selected.has(file);
  const checked = [...valid].filter(([, entries]) => entries.some(isSelected)).map(([collection]) => collection);
  const records = new Records(valid, ids, invalidTexts, new Set(checked), redirects);
  // If all records are selected, what one rule has looked up serves the others.
  const isAll = [...valid.values()].every((entries) => entries.every(isSelected));
  const only = new Map([...valid].map(([collection, entries]) => [collection, entries.filter(isSelected)]));
  const own = isAll ? records : new Records(only, ids, invalidTexts, undefined, redirects);
  const faults = new Map<string, Fault[]>();
  for (const { id, severity, scope, check } of all) {
    for (const { file, ...finding } of check(scope === "record" ? own : records)) {
      if (!selected.has(file)) continue;
      const fault = { ...finding, rule: id, severity };
      const others = faults.get(file);
      if (others) others.push(fault);
      else faults.set(file, [fault]);
    }
  }
  // File by file, so that no more than one syntax tree is in memory.
  const problems = [...faults].flatMap(([file, found]) => placeFaults(file, selected.get(file) ?? "", found));
  return { records, problems };
}

/** Reads a file with all problems of its JSON, and of its layout if asked to. */
function readClosely(file: TextFile, schema: z.ZodType, format: boolean): Parsed {
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

/** Where a file belongs, or why it belongs nowhere. */
type Place = { readonly collection: Collection; readonly id: string } | Pick<Problem, "message" | "expected" | "fix">;

/** The collection and id in the path of a file: `packages/dataset/data/polls/two-unions.json` is `two-unions` in `polls`. */
function placeOf(path: string): Place {
  const [name = "", folder = ""] = path.split("/").toReversed();
  const collection = collections.find((known) => known === folder);
  if (!collection) {
    return {
      message: `Unknown collection \`${folder}\`.`,
      expected: `One of: ${collections.join(", ")}.`,
      fix: withNearest("Move the file to the folder of its collection.", nearest(folder, collections)),
    };
  }
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*\.json$/.test(name)) {
    return {
      message: `Invalid file name \`${name}\`.`,
      expected: "The id in lowercase letters, digits and single hyphens, followed by `.json`.",
      fix: `Rename the file, for example to \`${slugOf(name.replace(/\.[^.]*$/, "")) || "record"}.json\`.`,
    };
  }
  return { collection, id: name.slice(0, -".json".length) };
}
