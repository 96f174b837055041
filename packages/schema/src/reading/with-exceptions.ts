import { rules } from "../rules/rules.ts";
import { type RuleException, ruleExceptions } from "../shapes/rule-exceptions.ts";
import { explainIssue } from "./explain-issue.ts";
import type { Finding } from "./finding.ts";
import { locator } from "./locate.ts";
import { nearest } from "./nearest.ts";
import { parseJson } from "./parse-json.ts";
import type { Problem } from "./problem.ts";
import type { TextFile } from "./record-file.ts";

/** What was checked: the records there are, and those whose problems are all known. */
type Checked = {
  /** Every record, by collection and id, even if what is in it is broken. */
  readonly records: ReadonlySet<string>;
  /** Whether all rules were tried on a record. */
  readonly judged: (record: string) => boolean;
};

/**
 * Takes away the problems that have an exception, and adds what is wrong with the exceptions: one that is no longer
 * needed has to go, or it will hide the next mistake.
 *
 * @param file the list of exceptions; see `ruleExceptions`
 */
export function withExceptions(problems: readonly Problem[], file: TextFile, checked: Checked): Problem[] {
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
  const faults = exceptions.flatMap((each, index) => faultsOf(each, index, used.has(each), checked));
  return [...left, ...syntax, ...faults.map(placed)];
}

const covers = ({ rule, record, path }: RuleException, problem: Problem): boolean =>
  problem.rule === rule &&
  problem.file.endsWith(`/${record}.json`) &&
  (path === undefined || isWithin(written(problem.path ?? []), path));

/** `["waves", 0, "date"]` as `waves[0].date`. */
const written = (path: readonly (string | number)[]): string =>
  path.map((key, i) => (typeof key === "number" ? `[${key}]` : i === 0 ? key : `.${key}`)).join("");

const isWithin = (path: string, outer: string): boolean =>
  path === outer || path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`);

type Fault = Omit<Finding, "file"> & { readonly rule: string };

function faultsOf({ rule, record }: RuleException, index: number, isUsed: boolean, checked: Checked): Fault[] {
  const ids = rules.map(({ id }) => id);
  const unknown = { rule: "exception/unknown", expected: "A rule and a record that there are." };
  if (!ids.includes(rule)) {
    return [
      { ...unknown, path: [index, "rule"], message: `\`${rule}\` is no rule across records.`, ...near(rule, ids) },
    ];
  }
  if (!checked.records.has(record)) {
    const message = `There is no record \`${record}\`.`;
    return [{ ...unknown, path: [index, "record"], message, ...near(record, checked.records) }];
  }
  if (isUsed || !checked.judged(record)) return [];
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
