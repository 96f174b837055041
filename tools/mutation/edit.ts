import { formatRecord, locator, type Path, recordSchemas, valueAt } from "@unionstate/schema";
import { findPrinted } from "../../apps/validate/src/source/find-printed.ts";
import type { Archive, Specimen } from "./archive.ts";
import type { Damage } from "./mutant.ts";
import { isList, type JsonObject, replaced } from "./values.ts";

/**
 * The damage of a record with another value at a path: see `rewritten`.
 *
 * @param what what was done, in a few words
 * @param places where it may be reported; by default at the path
 */
export const changed = (
  specimen: Specimen,
  path: Path,
  to: unknown,
  what: string,
  places: readonly Path[] = [path],
): Damage => rewritten(specimen, replaced(specimen.record, path, to), what, places);

/**
 * A damaged record in the standard file format, so that the format does not reveal the damage.
 *
 * @param places where it may be reported: at the damage, or at the object around it if a field is missing
 */
export function rewritten({ collection }: Specimen, record: JsonObject, what: string, places: readonly Path[]): Damage {
  const text = formatRecord(record, recordSchemas[collection], "kept");
  const locate = locator(text);
  return { text, lines: [...new Set(places.map((path) => locate(path, "value").span.line))], what };
}

/** The passage of the evidence, of a record or of a step, that contains a path. */
export function passageOf(path: Path): Path | undefined {
  const end = path.indexOf("evidence") + 2;
  return end > 1 && path.length >= end ? path.slice(0, end) : undefined;
}

/** Every path in the passage that contains a path: if two values contradict each other, either is wrong. */
export function passagePaths({ spots }: Specimen, path: Path): Path[] {
  const passage = passageOf(path);
  return passage ? spots.map((spot) => spot.path).filter((other) => passage.every((key, i) => key === other[i])) : [];
}

/**
 * Whether another page would be valid for a passage of the evidence: its section covers that page, and the page prints
 * what the passage quotes or, if it quotes nothing, something of the record.
 *
 * @param passage its path
 */
export function isPossiblePage(specimen: Specimen, passage: Path, page: number, archive: Archive): boolean {
  const { record, printed } = specimen;
  const section = archive.sections.get(String(valueAt(record, [...passage, "section"])));
  if (section && (page < section.first || page > section.last)) return false;
  const [text] = archive.source.slice(page - 1, page);
  if (!text) return false;
  const prints = (string: string): boolean => findPrinted(text, string).length > 0;
  const quoted = valueAt(record, [...passage, "asPrinted"]);
  if (isList(quoted)) return quoted.every((string) => prints(String(string)));
  // After the first mention the paper calls people by their family name.
  const familyName = record.kind === "person" ? String(record.name).split(" ").slice(-1) : [];
  const own = printed.filter(({ path }) => !path.includes("evidence") && path[0] !== "roles");
  return [...own.map((each) => each.text), ...familyName].some(prints);
}

/** Common typing errors in a word: two letters swapped, one missing, one doubled, one replaced by its neighbour's key. */
export function typosOf(word: string): string[] {
  const letters = [...word];
  const isLetter = (letter: string | undefined): boolean => letter !== undefined && /[\p{L}\p{N}]/u.test(letter);
  const count = letters.filter(isLetter).length;
  const typos = letters.flatMap((letter, index) => {
    if (!isLetter(letter)) return [];
    const next = letters[index + 1];
    const neighbour = neighbours.get(letter.toLowerCase());
    return [
      ...(next !== undefined && isLetter(next) ? [letters.with(index, next).with(index + 1, letter)] : []),
      ...(count > 1 ? [letters.toSpliced(index, 1)] : []),
      letters.toSpliced(index, 0, letter),
      ...(neighbour === undefined ? [] : [letters.with(index, neighbour)]),
    ].map((each) => each.join(""));
  });
  return [...new Set(typos)].filter((typo) => typo !== word);
}

/** For each key of the keyboard, the one to its right. */
const neighbours: ReadonlyMap<string, string> = new Map(
  ["qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890"].flatMap((row) =>
    [...row].slice(0, -1).map((key, index): [string, string] => [key, row.charAt(index + 1)]),
  ),
);
