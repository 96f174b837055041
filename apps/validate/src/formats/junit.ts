import type { Problem } from "@unionstate/schema";
import { create } from "xmlbuilder2";
import type { Report } from "./report.ts";
import { tally } from "./tally.ts";
import { told } from "./told.ts";
import { visible } from "./visible.ts";

/** As many failures as a page of a build server shows of one file. */
const most = 100;

/** For build servers: a test case for each file, in a suite for its collection. A warning fails no test. */
export function junit({ problems, checked }: Report): string {
  const found = Map.groupBy(problems, ({ file }) => file);
  const files = [...new Set([...checked, ...found.keys()])].sort();
  const root = create({ version: "1.0", encoding: "UTF-8" }).ele("testsuites", {
    name: "unionstate check",
    tests: files.length,
    failures: failed(files, found),
  });
  for (const [suite, inside] of Map.groupBy(files, suiteOf)) {
    const cases = root.ele("testsuite", {
      name: visible(suite),
      tests: inside.length,
      failures: failed(inside, found),
    });
    for (const file of inside) {
      const [errors, warnings] = bySeverity(found.get(file) ?? []);
      const test = cases.ele("testcase", {
        classname: visible(suite),
        name: visible(nameOf(file)),
        file: visible(file),
      });
      for (const problem of errors.slice(0, most)) {
        test.ele("failure", { type: problem.rule, message: told(problem).message }).txt(sentenceOf(problem));
      }
      const left = errors.length - most;
      if (left > 0) test.ele("failure", { message: `… and ${left} more; \`--format json\` lists them all.` });
      if (warnings.length > 0) test.ele("system-out").txt(warnings.slice(0, most).map(sentenceOf).join("\n\n"));
    }
  }
  return `${root.end({ prettyPrint: true })}\n`;
}

const failed = (files: readonly string[], found: ReadonlyMap<string, readonly Problem[]>): number =>
  files.filter((file) => tally(found.get(file) ?? []).errors > 0).length;

const bySeverity = (problems: readonly Problem[]): [Problem[], Problem[]] => [
  problems.filter(({ severity }) => severity === "error"),
  problems.filter(({ severity }) => severity === "warning"),
];

const suiteOf = (file: string): string => file.split("/").at(-2) ?? file;

const nameOf = (file: string): string => file.split("/").at(-1) ?? file;

function sentenceOf(problem: Problem): string {
  const { file, message, expected, fix } = told(problem);
  const { line, column, severity, rule } = problem;
  return [`${file}:${line}:${column} ${severity} ${rule}`, message, expected && `Expected: ${expected}`, fix]
    .filter(Boolean)
    .join("\n");
}
