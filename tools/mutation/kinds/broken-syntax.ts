import type { Kind } from "../kind.ts";

export const brokenSyntax: Kind = {
  id: "broken-syntax",
  about:
    "A comma, quote, colon, brace or bracket is missing or too many; a comment; a number or word as no JSON has it.",
  *damage({ file }, { draw }) {
    const lines = file.text.split("\n");
    for (const [way, spoil] of Object.entries(ways)) {
      const broken = lines.flatMap((line, index) => {
        const other = spoil(line, lines[index + 1] ?? "");
        return other === line ? [] : [{ index, other }];
      });
      if (broken.length === 0) continue;
      // Each way on one line of a record: a parser sees no more in the others.
      const { index, other } = draw(broken, file.path, way);
      // What is missing at the end of a line is missed at the beginning of the next.
      const near = [index + 1, index + 2];
      // A bracket that is not closed is missed where the next is, at the latest at the end of the file.
      const closing = lines.flatMap((line, at) => (at > index && /^\s*[\]}]/.test(line) ? [at + 1, at + 2] : []));
      yield {
        text: lines.with(index, other).join("\n"),
        lines: way.startsWith("bracket") ? [...near, ...closing] : near,
        what: `${way}: ${other.trim()}`,
      };
    }
  },
};

type Way = (line: string, next: string) => string;

const ways: Readonly<Record<string, Way>> = {
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
  "number with a nought": (line) => line.replace(/(?<="): (\d)/, ": 0$1"),
  "number with a plus": (line) => line.replace(/(?<="): (\d)/, ": +$1"),
  "number with a unit": (line) => line.replace(/(?<="): (\d+)/, ": $1%"),
  "number without end": (line) => line.replace(/(?<="): \d+/, ": 1e999"),
  "no number": (line) => line.replace(/(?<="): \d+/, ": NaN"),
  "word of another language": (line) => line.replace(/(?<="): (?:null|true|false)/, ": None"),
  "word in capitals": (line) => line.replace(/(?<="): (null|true|false)/, (all) => all.toUpperCase()),
  "text over two lines": (line) => line.replace(/": "(\w+) /, '": "$1\n'),
  "tab in a text": (line) => line.replace(/": "(\w+) /, '": "$1\t'),
  "backslash in a text": (line) => line.replace(/": "(\w+) /, '": "$1\\ '),
  "sign of a conflict": (line) => (line.trim() === "" ? line : `<<<<<<< HEAD\n${line}`),
};
