import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { spanOf } from "./locate.ts";
import type { Problem } from "./problem.ts";
import type { TextFile } from "./record-file.ts";

/**
 * Parses JSON strictly: no comments, no trailing commas, no key twice.
 * All syntax errors of a file are reported, not just the first.
 */
export function parseJson(file: TextFile): { tree: Node | undefined; problems: Problem[] } {
  const errors: ParseError[] = [];
  const tree = parseTree(file.text, errors, {
    disallowComments: true,
    allowTrailingComma: false,
    allowEmptyContent: false,
  });
  const problems = distinctLines(errors.filter(ownFault).map((error) => syntaxProblem(file, error)));
  if (!tree || problems.length > 0) return { tree: undefined, problems };
  return { tree, problems: [...duplicateKeys(file, tree)] };
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

function syntaxProblem(file: TextFile, error: ParseError): Problem {
  const empty = file.text.trim() === "";
  const { message, fix } = empty
    ? { message: "The file is empty.", fix: "Write the record, or take the file away." }
    : (sayings[printParseErrorCode(error.error)] ?? {
        message: "This is not JSON.",
        fix: "Compare with a neighbouring record.",
      });
  return { file: file.path, ...spanOf(file.text, error.offset, error.length), rule: "json/syntax", message, fix };
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

function* duplicateKeys(file: TextFile, node: Node): Generator<Problem> {
  const seen = new Map<string, Node>();
  for (const property of node.type === "object" ? (node.children ?? []) : []) {
    const key = property.children?.[0];
    if (!key) continue;
    const first = seen.get(key.value);
    if (first) {
      const { line } = spanOf(file.text, first.offset, first.length);
      yield {
        file: file.path,
        ...spanOf(file.text, key.offset, key.length),
        rule: "json/duplicate-key",
        message: `\`${key.value}\` stands twice: here and on line ${line}.`,
        expected: "Each field is given once.",
        fix: "Keep the one that is right and take the other away.",
      };
    } else seen.set(key.value, key);
  }
  for (const inner of node.children ?? []) yield* duplicateKeys(file, inner);
}
