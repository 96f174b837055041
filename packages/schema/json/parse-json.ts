import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { isExact } from "./exact-number.ts";
import { spans } from "./locate.ts";
import type { Problem } from "./problem.ts";
import type { TextFile } from "./record-file.ts";
import { deepest, tooDeep } from "./too-deep.ts";

/** What a file says, or `undefined` where that is not JSON; and what is wrong with it as JSON. */
type Reading = { readonly value: unknown; readonly problems: readonly Problem[] };

/**
 * Parses JSON strictly: no comments, no trailing commas, no key twice, no number that is not read as it is written.
 * All syntax errors of a file are reported, not just the first.
 *
 * @param clean whether a file that says this is known to have no key twice: it need then not be read closely
 */
export function parseJson(file: TextFile, clean: (value: unknown) => boolean = () => false): Reading {
  const deep = tooDeep(file.text);
  if (deep !== undefined) return { value: undefined, problems: [depthProblem(file, deep)] };
  const value = parsed(file.text);
  if (value !== undefined && clean(value)) return { value, problems: [] };
  const errors: ParseError[] = [];
  const tree = parseTree(file.text, errors, {
    disallowComments: true,
    allowTrailingComma: false,
    allowEmptyContent: false,
  });
  if (value === undefined) {
    const spanOf = spans(file.text);
    const problems = errors.filter(ownFault).map((error) => syntaxProblem(file, error, spanOf));
    return { value, problems: problems.length > 0 ? distinctLines(problems) : [notJson(file)] };
  }
  return { value, problems: tree ? [...duplicateKeys(file, tree), ...inexactNumbers(file, tree)] : [] };
}

/** The value, or `undefined` where it is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Its message names one fault, without a line: they are looked for more closely.
    return undefined;
  }
}

function depthProblem(file: TextFile, offset: number): Problem {
  return {
    file: file.path,
    ...spans(file.text)(offset, 1),
    rule: "json/depth",
    severity: "error",
    message: `Here brackets stand in one another ${deepest + 1} levels deep; the rest was not read.`,
    expected: `At most ${deepest} levels. A record needs eight.`,
    fix: "Compare with a neighbouring record.",
  };
}

const sayings: Record<string, { message: string; fix: string }> = {
  InvalidSymbol: {
    message: "This word is not JSON.",
    fix: "Put text into double quotes; outside quotes only numbers, `true`, `false` and `null` may stand.",
  },
  InvalidNumberFormat: {
    message: "This is not a number.",
    fix: "Write numbers with a full stop and no spaces: `40.4`, `600000000`.",
  },
  PropertyNameExpected: {
    message: "A field name is missing here.",
    fix: "Write the name in double quotes, or take away the comma before the closing brace.",
  },
  ValueExpected: {
    message: "A value is missing here.",
    fix: "Write the value, or take away the comma before the closing bracket.",
  },
  ColonExpected: { message: "A colon is missing here.", fix: "Write `:` between the name and its value." },
  CommaExpected: {
    message: "A comma is missing before this.",
    fix: "Write `,` at the end of the line above.",
  },
  CloseBraceExpected: { message: "A closing brace is missing.", fix: "Write `}`." },
  CloseBracketExpected: { message: "A closing bracket is missing.", fix: "Write `]`." },
  EndOfFileExpected: {
    message: "The record has ended, but more text follows.",
    fix: "Take away what follows, or a closing brace too many.",
  },
  InvalidCommentToken: {
    message: "JSON has no comments.",
    fix: "Take the comment away; a remark for readers belongs into a field.",
  },
  UnexpectedEndOfString: {
    message: "This text has no closing quote on its line.",
    fix: 'Write `"` at its end.',
  },
  InvalidUnicode: {
    message: "This `\\u` is not followed by four hexadecimal digits.",
    fix: "Write the letter itself.",
  },
  InvalidEscapeCharacter: {
    message: "A backslash may not stand before this character.",
    fix: "Take the backslash away, or write `\\\\` for a backslash.",
  },
  InvalidCharacter: {
    message: "A control character or tab stands inside this text.",
    fix: "Take it away, or write a space.",
  },
};

function syntaxProblem(file: TextFile, error: ParseError, spanOf: ReturnType<typeof spans>): Problem {
  const empty = file.text.trim() === "";
  const { message, fix } = empty
    ? { message: "The file is empty.", fix: "Write the record, or take the file away." }
    : (sayings[printParseErrorCode(error.error)] ?? {
        message: "This is not JSON.",
        fix: "Compare with a neighbouring record.",
      });
  return {
    file: file.path,
    ...spanOf(error.offset, error.length),
    rule: "json/syntax",
    severity: "error",
    message,
    fix,
  };
}

// A word that is no JSON is told once: that a value is then missing follows from it.
function ownFault({ error }: ParseError, index: number, errors: readonly ParseError[]): boolean {
  const before = errors[index - 1];
  const follows = before !== undefined && printParseErrorCode(before.error) === "InvalidSymbol";
  return !(follows && printParseErrorCode(error) === "ValueExpected");
}

// One slip often breaks the rest of its line: the first error of a line tells it.
function distinctLines(problems: readonly Problem[]): Problem[] {
  const lines = new Set<number>();
  return problems.filter(({ line }) => !lines.has(line) && lines.add(line));
}

// What the one parser takes and the other does not.
const notJson = (file: TextFile): Problem => ({
  file: file.path,
  ...spans(file.text)(0, 0),
  rule: "json/syntax",
  severity: "error",
  message: "This is not JSON.",
  fix: "Compare with a neighbouring record.",
});

function* duplicateKeys(file: TextFile, tree: Node): Generator<Problem> {
  const spanOf = spans(file.text);
  for (const node of nodesOf(tree)) {
    const seen = new Map<string, Node>();
    for (const property of node.type === "object" ? (node.children ?? []) : []) {
      const key = property.children?.[0];
      if (!key) continue;
      const first = seen.get(key.value);
      if (!first) {
        seen.set(key.value, key);
        continue;
      }
      yield {
        file: file.path,
        ...spanOf(key.offset, key.length),
        rule: "json/duplicate-key",
        severity: "error",
        message: `\`${key.value}\` stands twice: here and on line ${spanOf(first.offset, 0).line}.`,
        expected: "Each field is given once.",
        fix: "Keep the one that is right and take the other away.",
      };
    }
  }
}

function* inexactNumbers(file: TextFile, tree: Node): Generator<Problem> {
  const spanOf = spans(file.text);
  for (const { type, offset, length, value } of nodesOf(tree)) {
    const written = file.text.slice(offset, offset + length);
    if (type !== "number" || isExact(written)) continue;
    yield {
      file: file.path,
      ...spanOf(offset, length),
      rule: "json/number",
      severity: "error",
      message: `\`${written}\` is read as ${value} by most programs.`,
      expected: "A number of at most 15 digits, and no nought below nought.",
      fix: "Compare it with the page.",
    };
  }
}

function* nodesOf(tree: Node): Generator<Node> {
  const stack = [tree];
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node;
    for (const inner of node.children ?? []) stack.push(inner);
  }
}
