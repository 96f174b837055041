import { placeFaults } from "../json/locate.ts";
import { parseJson } from "../json/parse-json.ts";
import { type Fault, type Problem, pathText, type TextFile } from "../json/problem.ts";
import { type RuleException, ruleExceptions } from "../records/types/rule-exceptions.ts";
import { nearest, withNearest } from "../rules/nearest.ts";
import type { Records } from "../rules/records.ts";
import { rules } from "../rules/rules.ts";
import { collections } from "../vocabularies/collection.ts";
import { explainIssues } from "./explain-issue.ts";

/**
 * Removes the problems that have an exception, and adds the problems of the exceptions themselves. An unused exception
 * is an error: it would hide the next mistake.
 *
 * @param file the list of exceptions; see `ruleExceptions`
 * @param records the records that were checked
 * @param only the files whose problems are complete; all if not given
 */
export function applyExceptions(
  problems: readonly Problem[],
  file: TextFile,
  records: Records,
  only: (path: string) => boolean = () => true,
): Problem[] {
  if (file.unread) return [...problems, file.unread];
  const { text, value, problems: syntax } = parseJson(file);
  if (value === undefined) return [...problems, ...syntax];
  const { data: exceptions, error } = ruleExceptions.safeParse(value, { jitless: true });
  if (error)
    return [...problems, ...syntax, ...placeFaults(file.path, text, explainIssues(error, ruleExceptions, value))];

  const used = new Set<RuleException>();
  const left = problems.filter((problem) => {
    const exception = exceptions.find((each) => covers(each, problem));
    if (exception) used.add(exception);
    return !exception;
  });
  const names = namesOf(records);
  // Rules are applied to valid records only.
  const ruled = new Set([...records.files()].filter(only).map(nameOf));
  const faults = exceptions.flatMap((each, index): Fault[] => {
    if (used.has(each)) return [];
    return unknownName(each, index, names) ?? (ruled.has(each.record) ? [unused(each, index)] : []);
  });
  return [...left, ...syntax, ...placeFaults(file.path, text, faults)];
}

/** All records by collection and id, invalid ones included. Example: `polls/two-unions`. */
export const namesOf = (records: Records): ReadonlySet<string> =>
  new Set(collections.flatMap((collection) => [...records.idsOf(collection)].map((id) => `${collection}/${id}`)));

/** `packages/dataset/data/polls/two-unions.json` is `polls/two-unions`. */
const nameOf = (path: string): string =>
  path
    .split("/")
    .slice(-2)
    .join("/")
    .replace(/\.json$/, "");

function covers({ rule, record, path }: RuleException, problem: Problem): boolean {
  if (problem.rule !== rule || nameOf(problem.file) !== record) return false;
  if (path === undefined) return true;
  const place = pathText(problem.path ?? []);
  return place === path || place.startsWith(`${path}.`) || place.startsWith(`${path}[`);
}

function unknownName({ rule, record }: RuleException, index: number, names: ReadonlySet<string>): Fault[] | undefined {
  const ids = rules.map(({ id }) => id);
  const [key, name, known] = ids.includes(rule) ? (["record", record, names] as const) : (["rule", rule, ids] as const);
  if (new Set(known).has(name)) return undefined;
  const near = nearest(name, known);
  return [
    {
      rule: "exception/unknown",
      severity: "error",
      path: [index, key],
      message: `Unknown ${key} \`${name}\`.`,
      expected:
        key === "rule"
          ? "The id of a rule in the section “Records” of `docs/rules.md`, such as `poll/share-sum`."
          : "The collection and id of an existing record, such as `polls/two-unions`.",
      fix: withNearest(`Correct \`${key}\`, or remove the exception.`, near),
    },
  ];
}

const unused = ({ rule, record, path }: RuleException, index: number): Fault => ({
  rule: "exception/unused",
  severity: "error",
  path: [index, "rule"],
  message: `Unused exception: \`${record}\` does not break \`${rule}\`${path === undefined ? "" : ` at \`${path}\``}.`,
  fix: "Remove the exception.",
});
