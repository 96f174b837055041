import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { type Span, spans } from "./locate.ts";
import type { Path, Problem, TextFile } from "./problem.ts";

/** The deepest nesting that is read. Records need eight levels; recursive parsers fail at some thousands. */
export const maxDepth = 64;

/** The result of parsing a JSON text. */
export type Parsed = {
  /** The text without a byte order mark: lines and columns refer to it. */
  readonly text: string;
  /** The value; `undefined` if the text is not JSON. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
};

/**
 * Parses JSON strictly: no comments, trailing commas or duplicate keys, and no number that loses precision.
 * All syntax errors are reported, not just the first. This is the only JSON parser of the project.
 *
 * @param isClean whether a text with this value is known to have no duplicate key and no inexact number: the slower
 *   search for those is then skipped. Example: `() => true` where only the value matters
 */
export function parseJson(file: TextFile, isClean: (value: unknown) => boolean = () => false): Parsed {
  const text = file.text.replace(/^\uFEFF/, "");
  const report = reporter(file.path, text);
  const deep = tooDeepAt(text);
  if (deep !== undefined) return { text, value: undefined, problems: [report.depth(deep)] };
  const value = parsedValue(text);
  if (value !== undefined && isClean(value)) return { text, value, problems: [] };
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, {
    disallowComments: true,
    allowTrailingComma: false,
    allowEmptyContent: false,
  });
  if (value === undefined) {
    const problems = onePerLine(errors.filter(isCause).map(report.syntax));
    return { text, value, problems: problems.length > 0 ? problems : [report.notJson()] };
  }
  return { text, value, problems: tree ? [...duplicateKeys(tree, report), ...inexactNumbers(tree, text, report)] : [] };
}

/** Whether a JSON value is an object. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The value at a path of a JSON value; `undefined` where the path leads nowhere. */
export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === "object" && inner !== null && Object.hasOwn(inner, key) ? Reflect.get(inner, key) : undefined,
    value,
  );

/**
 * The paths of all keys named `__proto__`. In JSON it is a key like any other, but code that copies objects drops it
 * silently, the schema library included.
 */
export function protoKeys(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    return key === "__proto__" ? [at] : protoKeys(inner, at);
  });
}

function parsedValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The message of `JSON.parse` has one error without its line; `parseTree` finds all of them.
    return undefined;
  }
}

/** The offset of the first bracket that is nested too deeply. It is found before any parser recurses into the text. */
function tooDeepAt(text: string): number | undefined {
  // Most records have fewer brackets in all, and counting is faster than following them.
  if (countOf(text, "{") + countOf(text, "[") <= maxDepth) return undefined;
  let depth = 0;
  // Matches a string, or a bracket outside one. An unclosed string does not match, so its brackets count as well.
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\\n]|\\.)*"|[[\]{}]/g)) {
    if (token === "[" || token === "{") depth += 1;
    else if (token === "]" || token === "}") depth -= 1;
    if (depth > maxDepth) return index;
  }
  return undefined;
}

function countOf(text: string, bracket: string): number {
  let count = 0;
  for (let at = text.indexOf(bracket); at !== -1; at = text.indexOf(bracket, at + 1)) count += 1;
  return count;
}

// After an unexpected word, the parser also reports a missing value: only the cause is reported.
function isCause({ error }: ParseError, index: number, errors: readonly ParseError[]): boolean {
  const before = errors[index - 1];
  const follows = before !== undefined && printParseErrorCode(before.error) === "InvalidSymbol";
  return !(follows && printParseErrorCode(error) === "ValueExpected");
}

// One mistake often breaks the rest of its line.
function onePerLine(problems: readonly Problem[]): Problem[] {
  const lines = new Set<number>();
  return problems.filter(({ line }) => !lines.has(line) && lines.add(line));
}

function* duplicateKeys(tree: Node, report: Reporter): Generator<Problem> {
  for (const node of nodesOf(tree)) {
    const seen = new Map<string, Node>();
    for (const property of node.type === "object" ? (node.children ?? []) : []) {
      const key = property.children?.[0];
      if (!key) continue;
      const first = seen.get(key.value);
      if (first) yield report.duplicateKey(key, first);
      else seen.set(key.value, key);
    }
  }
}

function* inexactNumbers(tree: Node, text: string, report: Reporter): Generator<Problem> {
  for (const node of nodesOf(tree)) {
    const written = text.slice(node.offset, node.offset + node.length);
    if (node.type === "number" && !isExact(written)) yield report.inexactNumber(node, written);
  }
}

function* nodesOf(tree: Node): Generator<Node> {
  const stack = [tree];
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node;
    for (const inner of node.children ?? []) stack.push(inner);
  }
}

/**
 * Whether programs keep a number as it is written: `0.10` and `1e3` are exact; `12345678901234567890` becomes
 * 12345678901234567000, and most programs keep `-0` as 0.
 */
const isExact = (written: string): boolean => decimal(written) === decimal(String(Number(written)));

/** Digits without zeros at either end, and their power of ten: `1200` and `1.2e3` are both `12e2`. */
function decimal(number: string): string {
  const [, sign = "", whole = "", fraction = "", power = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([-+]?\d+))?$/.exec(number) ?? [];
  const digits = (whole + fraction).replace(/^0+/, "");
  const short = digits.replace(/0+$/, "");
  return `${sign}${short}e${short ? Number(power) - fraction.length + digits.length - short.length : 0}`;
}

type Reporter = ReturnType<typeof reporter>;

function reporter(file: string, text: string) {
  let spanOf: ((offset: number, length: number) => Span) | undefined;
  const at = (offset: number, length: number): Span => {
    spanOf ??= spans(text);
    return spanOf(offset, length);
  };
  const problem = (span: Span, rule: string, explanation: Pick<Problem, "message" | "expected" | "fix">): Problem => ({
    file,
    ...span,
    rule,
    severity: "error",
    ...explanation,
  });
  const compare = "Compare the file with a similar record, and correct it.";
  return {
    depth: (offset: number) =>
      problem(at(offset, 1), "json/depth", {
        message: `More than ${maxDepth} levels of nesting; the rest of the file was not read.`,
        expected: `At most ${maxDepth} levels. A record needs eight.`,
        fix: "Remove the extra brackets. A similar record shows the right structure.",
      }),
    notJson: () => problem(at(0, 0), "json/syntax", { message: "The file is not valid JSON.", fix: compare }),
    syntax: ({ error, offset, length }: ParseError) => {
      const explain = syntaxErrors[printParseErrorCode(error)];
      const explanation =
        text.trim() === ""
          ? { message: "The file is empty.", fix: "Write the record, or delete the file." }
          : (explain?.(new Excerpt(text, offset, length)) ?? { message: "Invalid JSON.", fix: compare });
      return problem(at(offset, length), "json/syntax", explanation);
    },
    duplicateKey: (key: Node, first: Node) =>
      problem(at(key.offset, key.length), "json/duplicate-key", {
        message: `Duplicate key \`${key.value}\` (first on line ${at(first.offset, 0).line}).`,
        fix: "Remove one of the two.",
      }),
    inexactNumber: ({ offset, length, value }: Node, written: string) =>
      problem(at(offset, length), "json/number", inexact(written, Number(value))),
  };
}

function inexact(written: string, value: number): Pick<Problem, "message" | "expected" | "fix"> {
  if (Object.is(value, -0)) {
    return { message: `\`${written}\` loses its sign: most programs read it as 0.`, fix: "Write `0`." };
  }
  if (!Number.isFinite(value)) {
    return {
      message: `\`${written}\` is too large for most programs.`,
      fix: "Check the number in the paper, and correct it.",
    };
  }
  return {
    message: `\`${written}\` loses precision: most programs read it as ${value}.`,
    expected: "A number with at most 15 significant digits.",
    fix: "Check the number in the paper, and remove the extra digits.",
  };
}

/** The part of a text to which a syntax error points. */
class Excerpt {
  /** The whole part, such as a string with a wrong character. */
  readonly whole: string;
  /** Its beginning, for a message. */
  readonly start: string;
  readonly #text: string;
  readonly #offset: number;

  constructor(text: string, offset: number, length: number) {
    this.whole = text.slice(offset, offset + length);
    this.start = this.whole.slice(0, 60);
    this.#text = text;
    this.#offset = offset;
  }

  /** `40.4` for digits that follow a number and a comma without a space. */
  get decimal(): string | undefined {
    const before = /(?<=[:[\s])-?\d+(?=,$)/.exec(this.#text.slice(Math.max(0, this.#offset - 40), this.#offset))?.[0];
    const after = /^\d+(?=\s*[,}\n])/.exec(this.#text.slice(this.#offset, this.#offset + 40))?.[0];
    return before && after && `${before}.${after}`;
  }

  /** The string before it, in quotes, if it directly follows one that is not long. */
  get before(): string | undefined {
    const before = this.#text.slice(Math.max(0, this.#offset - 100), this.#offset);
    return /"(?:[^"\\\n]|\\.)*"(?=\s*$)/.exec(before)?.[0];
  }
}

type Explain = (found: Excerpt) => Pick<Problem, "message" | "fix">;

const invalidNumber: Explain = ({ start }) => ({
  message: `Invalid number \`${start}\`.`,
  fix: "Write digits only, with a decimal point only if digits follow it: `600000000`, `40.4`.",
});

const comment: Explain = () => ({
  message: "Comments are not allowed in JSON.",
  fix: "Remove the comment. Put remarks for readers in a field such as `note` or `remark`.",
});

/** What the errors of the parser mean, by their code. */
const syntaxErrors: Readonly<Record<string, Explain>> = {
  InvalidSymbol: ({ start }) => ({
    message: `\`${start}\` is not a valid JSON value.`,
    fix: "Put text in double quotes. Outside quotes, only numbers, `true`, `false` and `null` are allowed.",
  }),
  InvalidNumberFormat: invalidNumber,
  UnexpectedEndOfNumber: invalidNumber,
  PropertyNameExpected: ({ decimal }) =>
    decimal
      ? {
          message: `Decimal comma in the number \`${decimal.replace(".", ",")}\`.`,
          fix: `Write a decimal point: \`${decimal}\`.`,
        }
      : {
          message: "Missing field name.",
          fix: "Write the field name in double quotes, or remove the comma before the closing brace.",
        },
  ValueExpected: () => ({
    message: "Missing value.",
    fix: "Write the value, or remove the comma before the closing bracket.",
  }),
  ColonExpected: ({ before }) => ({
    message: before === undefined ? "Missing colon." : `Missing colon after \`${before}\`.`,
    fix: "Add `:` between the field name and its value.",
  }),
  CommaExpected: ({ start }) => ({
    message: `Missing comma before \`${start}\`.`,
    fix: "Add `,` after the previous value.",
  }),
  CloseBraceExpected: () => ({ message: "Missing closing brace.", fix: "Add `}`." }),
  CloseBracketExpected: () => ({ message: "Missing closing bracket.", fix: "Add `]`." }),
  EndOfFileExpected: () => ({
    message: "Unexpected text after the end of the record.",
    fix: "Remove the text, or an extra closing brace above it.",
  }),
  InvalidCommentToken: comment,
  UnexpectedEndOfComment: comment,
  UnexpectedEndOfString: () => ({
    message: "Missing closing quote.",
    fix: 'Add `"` after the last character of the text, before any comma.',
  }),
  InvalidUnicode: ({ whole }) => ({
    message: `Invalid escape \`${escapeIn(whole, /^\\u.{0,3}$/)}\`: \`\\u\` must be followed by four hexadecimal digits.`,
    fix: "Write the character itself.",
  }),
  InvalidEscapeCharacter: ({ whole }) => {
    const wrong = escapeIn(whole, /^\\[^"\\/bfnrtu]/);
    return {
      message: `Invalid escape \`${wrong}\`: a backslash is not allowed before \`${wrong.slice(1)}\`.`,
      fix: "Remove the backslash, or write `\\\\` for a backslash.",
    };
  },
  InvalidCharacter: ({ whole }) => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the error is about control characters.
    const [character = "\t"] = /[\u0000-\u001f]/.exec(whole) ?? [];
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    return {
      message: `The text contains ${character === "\t" ? "a tab" : `the control character U+${code}`}.`,
      fix: "Remove it, or replace it with a space.",
    };
  },
};

/** The first escape sequence of a string that has this form. */
const escapeIn = (string: string, form: RegExp): string =>
  (string.match(/\\(?:u[0-9a-fA-F]{0,4}|.)/gu) ?? []).find((found) => form.test(found)) ?? "\\";
