import { label, type Records, type Rule, text, valuesOf } from "@unionstate/schema";
import { printedStrings } from "./printed-strings.ts";
import type { Source } from "./source.ts";

/** The number of consecutive words that a text may not share with the paper; the texts of the rule say “eight”. */
const runLength = 8;

/** Labels and descriptions are in our own words; names, titles and headings may be the same as in the paper. */
export function copiedText(source: Source): Rule {
  return {
    id: "source/copied",
    severity: "error",
    requirement: "Labels and descriptions have no eight consecutive words in common with the paper.",
    reason: "The paper belongs to its author: the dataset takes facts from it and states them in its own words.",
    bad: "A label with eight consecutive words from the paper.",
    good: "The same fact in other words.",
    *check(records) {
      const printed = runsOf(source.map(({ text: page }) => page.replace(/\p{Pd}\s*\n\s*/gu, "")).join("\n"));
      const allowed = runsOf([...namesAndTitles(records)].join("\n.\n"));
      for (const { file, path, value } of [...valuesOf(label, records), ...valuesOf(text, records)]) {
        const copied = [...runsOf(value)].find((words) => printed.has(words) && !allowed.has(words));
        if (copied === undefined) continue;
        yield {
          file,
          path,
          message: `“${copied}” is copied from the paper.`,
          expected: "Fewer than eight consecutive words in common with the paper, not counting names and titles.",
          fix: "Rewrite the sentence in your own words.",
        };
      }
    },
  };
}

function* namesAndTitles(records: Records): Generator<string> {
  for (const { text: name, kind } of printedStrings(records)) if (kind === "name" || kind === "heading") yield name;
  for (const { record } of records.of("works")) if (record.title) yield record.title;
}

function runsOf(running: string): Set<string> {
  const words = running.toLowerCase().match(/[\p{L}\p{N}%]+/gu) ?? [];
  const runs = new Set<string>();
  for (let at = 0; at + runLength <= words.length; at++) runs.add(words.slice(at, at + runLength).join(" "));
  return runs;
}
