import { isObject } from "@unionstate/schema";
import type { Kind } from "../mutant.ts";

/** A line after a mistake, given the next line; the same line if this mistake is impossible there. */
type LineChange = (line: string, next: string) => string;

const brokenSyntax: Kind = {
  id: "broken-syntax",
  about: "A comma, quote, colon or bracket is missing or repeated, or the file has a comment or an invalid number.",
  *damage({ file }, { draw }) {
    const lines = file.text.split("\n");
    for (const [way, change] of Object.entries(syntaxErrors)) {
      const broken = lines.flatMap((line, index) => {
        const other = change(line, lines[index + 1] ?? "");
        return other === line ? [] : [{ index, other }];
      });
      if (broken.length === 0) continue;
      // One line of each record is enough: to a parser they are all alike.
      const { index, other } = draw(broken, file.path, way);
      // What is missing at the end of a line is reported at the beginning of the next one.
      const near = [index + 1, index + 2];
      // An unclosed bracket is reported at the next closing one, at the latest at the end of the file.
      const closing = lines.flatMap((line, at) => (at > index && /^\s*[\]}]/.test(line) ? [at + 1, at + 2] : []));
      yield {
        text: lines.with(index, other).join("\n"),
        lines: way.startsWith("bracket") ? [...near, ...closing] : near,
        what: `${way}: ${other.trim()}`,
      };
    }
  },
};

const syntaxErrors: Readonly<Record<string, LineChange>> = {
  "comma gone": (line) => line.replace(/,$/, ""),
  "comma between items gone": (line) => line.replace(/(\[.*?[^{[]), /, "$1 "),
  "comma before a bracket": (line, next) => (/^\s*[\]}]/.test(next) ? `${line},` : line),
  "comma within": (line) => line.replace(/([\w"])\]/, "$1,]"),
  "comma twice": (line) => line.replace(/,$/, ",,"),
  "semicolon for a comma": (line) => line.replace(/,$/, ";"),
  "colon gone": (line) => line.replace('": ', '" '),
  "equals for a colon": (line) => line.replace('": ', '" = '),
  "quote of the key gone": (line) => line.replace(/^(\s*)"/, "$1"),
  "second quote of the key gone": (line) => line.replace('": ', ": "),
  "quote of the value gone": (line) => line.replace(/: "(?=.*",?$)/, ": "),
  "last quote gone": (line) => line.replace(/": "(.*)"(,?)$/, '": "$1$2'),
  "quote within": (line) => line.replace(/: "(\w+) (\w+)/, ': "$1 "$2'),
  "single quotes": (line) => line.replace(/^(\s*)"(\w+)":/, "$1'$2':"),
  "curly quotes": (line) => line.replace(/: "([^"]*)"/, ": “$1”"),
  "bracket opened": (line) => line.replace(/: ([[{])$/, ": "),
  "bracket closed": (line) => (/^\s+[\]}],?$/.test(line) ? "" : line),
  "bracket too many": (line) => line.replace(/^(\s*)([\]}])/, "$1$2$2"),
  "bracket of the other kind": (line) => line.replace(/^(\s+)\}/, "$1]"),
  comment: (line) => (line.trim() === "" ? line : `${line} // see page 9`),
  "comment between": (line) => line.replace('": ', '": /* see page 9 */ '),
  "comment with a hash": (line) => (line.trim() === "" ? line : `${line} # see page 9`),
  "number with a comma": (line) => line.replace(/(?<="): (\d+),?$/, ": $1,000,"),
  "number with a decimal comma": (line) => line.replace(/(?<="): (\d+)\.(\d+)/, ": $1,$2"),
  "number with a space": (line) => line.replace(/(?<="): (\d+)(\d{3})(?=,?$)/, ": $1 $2"),
  "number with a leading zero": (line) => line.replace(/(?<="): (\d)/, ": 0$1"),
  "number with a plus": (line) => line.replace(/(?<="): (\d)/, ": +$1"),
  "number with a unit": (line) => line.replace(/(?<="): (\d+)/, ": $1%"),
  "number without end": (line) => line.replace(/(?<="): \d+/, ": 1e999"),
  "not a number": (line) => line.replace(/(?<="): \d+/, ": NaN"),
  "word of another language": (line) => line.replace(/(?<="): (?:null|true|false)/, ": None"),
  "word in capitals": (line) => line.replace(/(?<="): (null|true|false)/, (all) => all.toUpperCase()),
  "text over two lines": (line) => line.replace(/": "(\w+) /, '": "$1\n'),
  "tab in a text": (line) => line.replace(/": "(\w+) /, '": "$1\t'),
  "backslash in a text": (line) => line.replace(/": "(\w+) /, '": "$1\\ '),
  "conflict marker": (line) => (line.trim() === "" ? line : `<<<<<<< HEAD\n${line}`),
};

const duplicateKey: Kind = {
  id: "duplicate-key",
  about: "A field is repeated with the same or a different value.",
  *damage({ file }, { draw }) {
    const lines = file.text.split("\n");
    for (const [index, line] of lines.entries()) {
      const [, key, value = ""] = /^\s*"([^"]+)": (.*?),?$/.exec(line) ?? [];
      if (key === undefined || /^[[{]$/.test(value)) continue;
      const other = /^-?\d/.test(value) ? `${value}0` : value.startsWith('"') ? '"something else"' : value;
      const copy = draw([other, value], file.path, index);
      const repeated = line.replace(/(": ).*$/, (_, colon: string) => `${colon}${copy},`);
      yield {
        text: lines.toSpliced(index, 0, repeated).join("\n"),
        lines: [index + 1, index + 2],
        what: `${key} twice`,
      };
    }
  },
};

const otherForm: Kind = {
  id: "other-form",
  about: "The content is valid, but the layout is wrong: indentation, field order, line endings, final newline.",
  *damage({ file }, { draw }) {
    const lines = file.text.split("\n");
    for (const [way, change] of Object.entries(fileLayouts)) {
      const text = change(file.text);
      if (text !== file.text) yield { text, lines: firstDifference(lines, text), what: way };
    }
    for (const [way, change] of Object.entries(lineLayouts)) {
      const places = lines.flatMap((line, index) => {
        const other = change(line, lines[index + 1] ?? "");
        return other ? [{ index, other }] : [];
      });
      if (places.length === 0) continue;
      const drawn = new Set([0, 1, 2].map((turn) => draw(places, file.path, way, turn)));
      for (const { index, other } of drawn) {
        const text = lines.toSpliced(index, 2, ...other).join("\n");
        yield { text, lines: firstDifference(lines, text), what: `${way}: ${lines[index]?.trim()}` };
      }
    }
  },
};

/** The first line that differs; also the last line if something is missing or superfluous at the end. */
function firstDifference(lines: readonly string[], text: string): number[] {
  const others = text.split("\n");
  let first = 0;
  while (first < others.length && lines[first] === others[first]) first += 1;
  return first >= lines.length - 1 ? [first, Math.min(first, others.length - 1) + 1] : [first + 1];
}

const fileLayouts: Readonly<Record<string, (text: string) => string>> = {
  "four spaces": (text) => text.replace(/^ +/gm, (spaces) => spaces.repeat(2)),
  tabs: (text) => text.replace(/^ +/gm, (spaces) => "\t".repeat(spaces.length / 2)),
  "one line": (text) => `${JSON.stringify(JSON.parse(text))}\n`,
  CRLF: (text) => text.replaceAll("\n", "\r\n"),
  "CR alone": (text) => text.replaceAll("\n", "\r"),
  "byte order mark": (text) => `\ufeff${text}`,
  "no last newline": (text) => text.replace(/\n$/, ""),
  "two last newlines": (text) => `${text}\n`,
  "empty first line": (text) => `\n${text}`,
  "last field first": (text) => {
    const record: unknown = JSON.parse(text);
    const fields = isObject(record) ? Object.entries(record) : [];
    return `${JSON.stringify(Object.fromEntries([...fields.slice(-1), ...fields.slice(0, -1)]), null, 2)}\n`;
  },
  "letters written as numbers": (text) =>
    text.replace(
      /(": ")([A-Za-z])/,
      (_, start: string, letter: string) => `${start}\\u00${letter.charCodeAt(0).toString(16)}`,
    ),
  "slashes escaped": (text) => text.replaceAll("/", "\\/"),
  "number with a trailing zero": (text) => text.replace(/: (\d+)(?=,?$)/m, ": $1.0"),
};

/** The two lines after a change of layout; `undefined` if it is impossible there. */
type LayoutChange = (line: string, next: string) => readonly string[] | undefined;

const lineLayouts: Readonly<Record<string, LayoutChange>> = {
  "two fields swapped": (line, next) => {
    const isField = (text: string): boolean => /^\s*"[^"]+": .*[^[{],$/.test(text);
    return isField(line) && isField(next) && /^ */.exec(line)?.[0] === /^ */.exec(next)?.[0] ? [next, line] : undefined;
  },
  "space at the end": (line, next) => (line === "" ? undefined : [`${line} `, next]),
  "empty line": (line, next) => (line === "" ? undefined : [line, "", next]),
  "no space after the colon": (line, next) => (line.includes('": ') ? [line.replace('": ', '":'), next] : undefined),
  "space before the colon": (line, next) => (line.includes('": ') ? [line.replace('": ', '" : '), next] : undefined),
  "one space more": (line, next) => (line.startsWith(" ") ? [` ${line}`, next] : undefined),
  "list over lines": (line, next) => (/\[[^\]]+\]/.test(line) ? [line.replace("[", "[\n      "), next] : undefined),
  "footnotes out of order": (line, next) => {
    const other = line.replace(/\[(\d+), (\d+)/, "[$2, $1");
    return line.includes('"citations"') && other !== line ? [other, next] : undefined;
  },
};

/** Mistakes in the JSON text of a file. */
export const syntaxKinds: readonly Kind[] = [brokenSyntax, duplicateKey, otherForm];
