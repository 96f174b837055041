import { type Records, type Rule, text, valuesOf } from "@unionstate/schema";
import { printedStrings } from "./printed-strings.ts";
import type { Source } from "./source.ts";

/** As many words in a row as a text may not share with the paper. */
const run = 8;

/** Ring 3: texts are in our own words; names, titles and headings are nobody’s. */
export function ownWords(source: Source): Rule {
  return {
    id: "source/copied",
    severity: "error",
    wants: "Descriptions share no eight words in a row with the paper.",
    reason: "The paper is its author’s: the dataset carries facts, and tells them in its own words.",
    bad: "A summary with eight words in a row from the paper.",
    good: "The same fact told anew, in shorter words.",
    *check(records) {
      const printed = runsOf(source.map(({ text: page }) => page.replace(/\p{Pd}\s*\n\s*/gu, "")).join("\n"));
      const free = runsOf([...namesAndTitles(records)].join("\n.\n"));
      for (const { file, path, value } of editorial(records)) {
        for (const words of runsOf(value)) {
          if (!printed.has(words) || free.has(words)) continue;
          yield {
            file,
            path,
            message: `“${words}” stands in the paper in these very words.`,
            expected: `Fewer than ${run} words in a row in common with the paper, names and titles excepted.`,
            fix: "Say it in your own words.",
          };
          break;
        }
      }
    },
  };
}

function* editorial(records: Records) {
  yield* valuesOf(text, records);
  for (const collection of ["events", "claims", "discrepancies"] as const) {
    for (const { file, record } of records.of(collection)) yield { file, path: ["title"], value: record.title };
  }
}

function* namesAndTitles(records: Records): Generator<string> {
  for (const { text: name, kind } of printedStrings(records)) if (kind === "name" || kind === "heading") yield name;
  for (const { record } of records.of("works")) if (record.title) yield record.title;
}

function runsOf(running: string): Set<string> {
  const words = running.toLowerCase().match(/[\p{L}\p{N}%]+/gu) ?? [];
  const runs = new Set<string>();
  for (let at = 0; at + run <= words.length; at++) runs.add(words.slice(at, at + run).join(" "));
  return runs;
}
