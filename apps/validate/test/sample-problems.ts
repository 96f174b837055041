import type { Problem } from "@unionstate/schema";

const file = "packages/dataset/data/polls/two-unions.json";

/** A record with an error, a warning and a problem with a replacement, for the tests of formats. */
export const text = `{
  "id": "two-unions",
  "label": "The choice  between two unions",
  "value": 83.9
}
`;

const place = { file, line: 4, column: 12, endLine: 4, endColumn: 16 };

export const error: Problem = {
  ...place,
  path: ["value"],
  rule: "quantity/as-printed",
  severity: "error",
  message: "`value` is 83.9, and the paper prints “63.9%”.",
  expected: "One of the numbers that can be read there: 63.9.",
  fix: "Compare both with the page.",
};

export const warning: Problem = {
  ...place,
  file: "packages/dataset/data/entities/belarus.json",
  rule: "name/alike",
  severity: "warning",
  message: "`Belarus` and `Bielarus` look like one name.",
};

export const fixable: Problem = {
  file,
  line: 3,
  column: 12,
  endLine: 3,
  endColumn: 44,
  path: ["label"],
  rule: "text/characters",
  severity: "error",
  message: '"The choice  between two unions" has two spaces in a row.',
  fix: "Remove one.",
  replacement: '"The choice between two unions"',
};

/** Text that is a command to a terminal, a log, a browser or a renderer of Markdown. */
export const hostile =
  "\u001b[2J\u001b]8;;http://x\u0007\u009b31m\r\n::set-output name=a::b\n##[add-mask]x \u202Egnp.exe\u2066 \u0000 ]]> <script>alert(1)</script> & [a](1) {0} %0A \u{e0041} \ud800 \u2028";

/** Characters and commands that must never be written: an invisible or control character, or a command to a log. */
export const unsafeText = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]|##\[/u;

export const hostileProblem: Problem = {
  ...error,
  file: `packages/dataset/data/polls/${hostile.replaceAll("/", "")}.json`,
  message: hostile,
  expected: hostile,
  fix: hostile,
  replacement: hostile,
};

export const reportOf = (problems: readonly Problem[], content = text) => ({
  problems,
  textOf: () => content,
  checked: [...new Set(problems.map((problem) => problem.file))],
  colour: false,
});
