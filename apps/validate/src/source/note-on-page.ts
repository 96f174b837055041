import type { Finding, Rule } from "@unionstate/schema";
import { layoutOf } from "./layout.ts";
import { numeralsIn } from "./numerals.ts";
import type { Source } from "./source.ts";

/** Ring 3: a footnote and its marker are printed on the pages that its record names. */
export function noteOnPage(source: Source): Rule {
  return {
    id: "source/note",
    severity: "error",
    wants: "A footnote, and its marker in the text, are printed on the pages that its record names.",
    reason: "A note in prose prints no address that could be looked up: its number at the beginning of a line can.",
    bad: "Note 90 on page 22, where notes 97 to 101 stand.",
    good: "Note 90 on page 21, at whose foot its number begins a line.",
    *check(records) {
      const { notes, body } = layoutOf(source, records);
      const feet = new Map(notes.map(({ number, page }) => [number, page]));
      const marks = new Map(
        numeralsIn(body).flatMap(({ kind, number, page }) =>
          kind === "marker" && number !== undefined ? [[number, page]] : [],
        ),
      );
      for (const { file, record } of records.of("citations")) {
        const { number, page, marker } = record;
        // A note that the copy at hand has lost, or whose number cannot be told from others, is not held against it.
        yield* elsewhere(file, ["page"], `Note ${number}`, page, feet.get(number));
        yield* elsewhere(file, ["marker", "page"], `The marker of note ${number}`, marker.page, marks.get(number));
      }
    },
  };
}

function* elsewhere(
  file: string,
  path: Finding["path"],
  what: string,
  said: number | null,
  found: number | undefined,
): Generator<Finding> {
  if (said === null || found === undefined || said === found) return;
  yield {
    file,
    path,
    message: `${what} is not printed on page ${said}.`,
    expected: `Page ${found}, which prints it.`,
    fix: "Mend the page.",
  };
}
