import type { Kind } from "../kind.ts";

export const otherForm: Kind = {
  id: "other-form",
  about:
    "The record is right, and written otherwise: other indentation or order, CRLF, a byte order mark, no last newline.",
  *damage({ file }, { draw }) {
    const lines = file.text.split("\n");
    for (const [way, spoil] of Object.entries(ways)) {
      const text = spoil(file.text);
      if (text !== file.text) yield { text, lines: differing(lines, text), what: way };
    }
    for (const [way, spoil] of Object.entries(lineWays)) {
      const places = lines.flatMap((line, index) => (spoil(line, lines[index + 1] ?? "") ? [index] : []));
      for (const index of new Set(
        [0, 1, 2].flatMap((turn) => (places.length === 0 ? [] : [draw(places, file.path, way, turn)])),
      )) {
        const [line, next] = [lines[index] as string, lines[index + 1] ?? ""];
        const other = spoil(line, next) as readonly string[];
        const text = lines.toSpliced(index, 2, ...other).join("\n");
        yield { text, lines: differing(lines, text), what: `${way}: ${line.trim()}` };
      }
    }
  },
};

/** The first line that differs; of what is too much or missing at the end, the last line there is, too. */
function differing(lines: readonly string[], text: string): number[] {
  const others = text.split("\n");
  let first = 0;
  while (first < others.length && lines[first] === others[first]) first += 1;
  return first >= lines.length - 1 ? [first, Math.min(first, others.length - 1) + 1] : [first + 1];
}

const ways: Readonly<Record<string, (text: string) => string>> = {
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
    const fields = Object.entries(JSON.parse(text) as Record<string, unknown>);
    return `${JSON.stringify(Object.fromEntries([...fields.slice(-1), ...fields.slice(0, -1)]), null, 2)}\n`;
  },
  "letters written as numbers": (text) =>
    text.replace(
      /(": ")([A-Za-z])/,
      (_, start: string, letter: string) => `${start}\\u00${letter.charCodeAt(0).toString(16)}`,
    ),
  "slashes escaped": (text) => text.replaceAll("/", "\\/"),
  "number with a nought behind": (text) => text.replace(/: (\d+)(?=,?$)/m, ": $1.0"),
};

type LineWay = (line: string, next: string) => readonly string[] | undefined;

const lineWays: Readonly<Record<string, LineWay>> = {
  "two fields swapped": (line, next) => {
    const isField = (text: string): boolean => /^\s*"[^"]+": .*[^[{],$/.test(text);
    return isField(line) && isField(next) && /^ */.exec(line)?.[0] === /^ */.exec(next)?.[0] ? [next, line] : undefined;
  },
  "space at the end": (line, next) => (line === "" ? undefined : [`${line} `, next]),
  "empty line": (line, next) => (line === "" ? undefined : [line, "", next]),
  "no space behind the colon": (line, next) => (line.includes('": ') ? [line.replace('": ', '":'), next] : undefined),
  "space before the colon": (line, next) => (line.includes('": ') ? [line.replace('": ', '" : '), next] : undefined),
  "one space more": (line, next) => (line.startsWith(" ") ? [` ${line}`, next] : undefined),
  "list over lines": (line, next) => (/\[[^\]]+\]/.test(line) ? [line.replace("[", "[\n      "), next] : undefined),
  "footnotes out of order": (line, next) => {
    const other = line.replace(/\[(\d+), (\d+)/, "[$2, $1");
    return line.includes('"citations"') && other !== line ? [other, next] : undefined;
  },
};
