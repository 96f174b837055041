import type { Problem } from "../json/problem.ts";
import type { TextFile } from "../json/record-file.ts";

/** A mend of more lines is no help to who reads it. */
const mostLines = 50;

/**
 * What keeps a file from the one form that files have, told at the first line that differs; `mend` has the lines from
 * there to the last that differs as they should be. `undefined` where nothing does.
 *
 * @param formatted the file in that form
 */
export function formProblem({ path, text }: TextFile, formatted: string): Problem | undefined {
  if (text === formatted) return undefined;
  const [lines, wanted] = [text.split("\n"), formatted.split("\n")];
  let first = 0;
  while (first < lines.length && lines[first] === wanted[first]) first += 1;
  let [end, wantedEnd] = [lines.length, wanted.length];
  while (end > first && wantedEnd > first && lines[end - 1] === wanted[wantedEnd - 1]) {
    end -= 1;
    wantedEnd -= 1;
  }
  const isTooMuch = wantedEnd === first && end < lines.length;
  // What is only missing, such as the newline at the end, is written behind the line before it.
  const from = isTooMuch ? first : Math.min(first, end - 1, wantedEnd - 1);
  return {
    file: path,
    line: from + 1,
    column: 1,
    // Lines that are too many go with their newlines.
    endLine: isTooMuch ? end + 1 : end,
    endColumn: isTooMuch ? 1 : (lines[end - 1] ?? "").length + 1,
    rule: "file/format",
    severity: "error",
    message: faultOf(text, formatted, lines[from] ?? "", wanted[from] ?? ""),
    expected: "Fields in the order of the schema, two spaces a level, footnotes in ascending order.",
    fix: "Run `unionstate check --fix`: it changes the form and nothing else.",
    ...(wantedEnd - from <= mostLines && { mend: wanted.slice(from, wantedEnd).join("\n") }),
  };
}

function faultOf(text: string, formatted: string, line: string, wanted: string): string {
  if (text.startsWith("\uFEFF")) return "The file begins with a byte order mark.";
  if (text.includes("\r")) return "Lines end in CRLF, not in a newline alone.";
  if (`${text}\n` === formatted) return "The file does not end with a newline.";
  if (line.trim() === "") return "An empty line stands here.";
  const [key, wantedKey] = [keyOf(line), keyOf(wanted)];
  if (key !== wantedKey && key && wantedKey) return `\`${key}\` stands where \`${wantedKey}\` belongs.`;
  if (line.trim() === wanted.trim()) return "This line is indented otherwise.";
  return "This is not written in the form that all records have.";
}

const keyOf = (line: string): string | undefined => /^\s*"((?:[^"\\]|\\.)*)":/.exec(line)?.[1];
