import { getNodeValue } from "jsonc-parser";
import { recordSchemas } from "../records/record-schemas.ts";
import type { Rule } from "../rules/rule.ts";
import { rules } from "../rules/rules.ts";
import { type Collection, collections } from "../vocabularies/collection.ts";
import { explainIssue } from "./explain-issue.ts";
import type { Finding } from "./finding.ts";
import { locate } from "./locate.ts";
import { nearest } from "./nearest.ts";
import { parseJson } from "./parse-json.ts";
import type { Problem } from "./problem.ts";
import type { RecordFile, TextFile } from "./record-file.ts";
import { type Entry, Records } from "./records.ts";

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
): { records: Records; problems: Problem[] } {
  const problems: Problem[] = [];
  const sound = new Map<string, RecordFile>();
  const entries = new Map<Collection, Entry[]>(collections.map((collection) => [collection, []]));
  const ids = new Map<Collection, Set<string>>(collections.map((collection) => [collection, new Set()]));

  for (const file of files.toSorted((a, b) => compare(a.path, b.path))) {
    const place = placeOf(file.path);
    if ("rule" in place) {
      problems.push(place);
      continue;
    }
    ids.get(place.collection)?.add(place.id);
    const { tree, problems: syntax } = parseJson(file);
    problems.push(...syntax);
    if (!tree) continue;
    const recordFile: RecordFile = { ...file, ...place, value: getNodeValue(tree) };
    const parsed = recordSchemas[place.collection].safeParse(recordFile.value);
    if (parsed.success) {
      sound.set(file.path, recordFile);
      entries.get(place.collection)?.push({ file: file.path, record: parsed.data });
    } else {
      const found = parsed.error.issues.flatMap((issue) =>
        explainIssue(issue, recordSchemas[place.collection], recordFile.value),
      );
      problems.push(...found.map(({ rule, ...finding }) => placed(recordFile, rule, finding)));
    }
  }

  const brokenTexts = files.filter(({ path }) => !sound.has(path)).map(({ text }) => text);
  const records = new Records(entries, ids, brokenTexts);
  for (const rule of [...rules, ...more]) {
    for (const { file, ...finding } of rule.check(records)) {
      const recordFile = sound.get(file);
      if (recordFile) problems.push(placed(recordFile, rule.id, finding));
    }
  }
  return { records, problems: problems.sort(byPlace) };
}

function placed(file: RecordFile, rule: string, { path, point, ...said }: Omit<Finding, "file">): Problem {
  return { file: file.path, ...locate(file.text, path, point), rule, ...said };
}

function placeOf(path: string): { collection: Collection; id: string } | Problem {
  const [name = "", folder = ""] = path.split("/").toReversed();
  const start = { file: path, line: 1, column: 1, endLine: 1, endColumn: 1, rule: "file/place" };
  const collection = collections.find((known) => known === folder);
  if (!collection) {
    const near = nearest(folder, collections);
    return {
      ...start,
      message: `\`${folder}\` is not a collection.`,
      expected: `One of: ${collections.join(", ")}.`,
      ...(near && { fix: `Did you mean \`${near}\`?` }),
    };
  }
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*\.json$/.test(name)) {
    return {
      ...start,
      message: `\`${name}\` is not the name of a record's file.`,
      expected: "The id in small letters, digits and single hyphens, and `.json`.",
      fix: `Rename it, for example to \`${slugOf(name)}.json\`.`,
    };
  }
  return { collection, id: name.slice(0, -".json".length) };
}

const slugOf = (name: string): string =>
  name
    .replace(/\.[^.]*$/, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "") || "record";

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byPlace = (a: Problem, b: Problem): number =>
  compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule);
