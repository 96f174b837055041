import type { Finding } from "../json/finding.ts";
import { locator } from "../json/locate.ts";
import { parseJson } from "../json/parse-json.ts";
import type { Problem } from "../json/problem.ts";
import type { TextFile } from "../json/record-file.ts";
import { type RuleException, ruleExceptions } from "../records/types/rule-exceptions.ts";
import { nearest } from "../rules/nearest.ts";
import type { Records } from "../rules/records.ts";
import { rules } from "../rules/rules.ts";
import { collections } from "../vocabularies/collection.ts";
import { explainIssue } from "./explain-issue.ts";

/**
 * Takes away the problems that have an exception, and adds what is wrong with the exceptions: one that is no longer
 * needed has to go, or it will hide the next mistake.
 *
 * @param file the list of exceptions; see `ruleExceptions`
 * @param records what was checked
 * @param wanted whose problems are known; all files' if not given
 */
export function withExceptions(
  problems: readonly Problem[],
  file: TextFile,
  records: Records,
  wanted: (path: string) => boolean = () => true,
): Problem[] {
  const { value, problems: syntax } = file.unread ? { value: undefined, problems: [file.unread] } : parseJson(file);
  if (value === undefined) return [...problems, ...syntax];
  const parsed = ruleExceptions.safeParse(value, { jitless: true });
  const placed = placer(file);
  if (!parsed.success) {
    const found = parsed.error.issues.flatMap((issue) => explainIssue(issue, ruleExceptions, value));
    return [...problems, ...syntax, ...found.map(placed)];
  }
  const exceptions = parsed.data;
  const used = new Set<RuleException>();
  const left = problems.filter((problem) => {
    const exception = exceptions.find((each) => covers(each, problem));
    if (exception) used.add(exception);
    return !exception;
  });
  // All rules were tried on the sound records, and only on those.
  const judged = new Set([...records.files()].filter(wanted).map(recordOf));
  const names = new Set(
    collections.flatMap((collection) => [...records.idsOf(collection)].map((id) => `${collection}/${id}`)),
  );
  const faults = exceptions.flatMap((each, index) =>
    used.has(each) ? [] : faultsOf(each, index, names, judged.has(each.record)),
  );
  return [...left, ...syntax, ...faults.map(placed)];
}

const covers = ({ rule, record, path }: RuleException, problem: Problem): boolean =>
  problem.rule === rule &&
  recordOf(problem.file) === record &&
  (path === undefined || isWithin(written(problem.path ?? []), path));

/** `packages/dataset/data/polls/two-unions.json` is `polls/two-unions`. */
const recordOf = (path: string): string =>
  path
    .split("/")
    .slice(-2)
    .join("/")
    .replace(/\.json$/, "");

/** `["waves", 0, "date"]` as `waves[0].date`. */
const written = (path: readonly (string | number)[]): string =>
  path.map((key, i) => (typeof key === "number" ? `[${key}]` : i === 0 ? key : `.${key}`)).join("");

const isWithin = (path: string, outer: string): boolean =>
  path === outer || path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`);

type Fault = Omit<Finding, "file"> & { readonly rule: string };

function faultsOf(
  { rule, record }: RuleException,
  index: number,
  names: ReadonlySet<string>,
  isJudged: boolean,
): Fault[] {
  const ids = rules.map(({ id }) => id);
  const unknown = { rule: "exception/unknown", expected: "A rule and a record that there are." };
  if (!ids.includes(rule)) {
    return [
      { ...unknown, path: [index, "rule"], message: `\`${rule}\` is no rule across records.`, ...near(rule, ids) },
    ];
  }
  if (!names.has(record)) {
    const message = `There is no record \`${record}\`.`;
    return [{ ...unknown, path: [index, "record"], message, ...near(record, names) }];
  }
  if (!isJudged) return [];
  return [
    {
      rule: "exception/idle",
      path: [index, "rule"],
      message: `\`${record}\` does not break \`${rule}\` (any more), or not at this place.`,
      expected: "Only exceptions that are needed.",
      fix: "Take the exception away.",
    },
  ];
}

const near = (word: string, words: Iterable<string>): { fix: string } => {
  const found = nearest(word, words);
  return { fix: found ? `Did you mean \`${found}\`?` : "Take the exception away." };
};

function placer({ path: file, text }: TextFile): (fault: Fault) => Problem {
  const locate = locator(text);
  return ({ path, point, ...said }) => ({ file, ...locate(path, point).span, path, severity: "error", ...said });
}
