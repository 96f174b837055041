import { styleText } from "node:util";
import { safeJson } from "../terminal.ts";
import type { Change } from "./change.ts";
import type { DescribedChange, Description } from "./describe.ts";
import { markdown } from "./markdown.ts";
import { oneLine, plainWords } from "./plain-text.ts";
import { bumpReasonsOf, countWords, groupChanges } from "./summary.ts";

/** A difference for terminals: every change by collection, then the bump with its reasons. */
export function pretty(difference: Description, colour: boolean): string {
  const { bump, changes, notCompared, base, head } = difference;
  const paint = (style: Parameters<typeof styleText>[0], text: string): string =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const colours = { none: "dim", patch: "green", minor: "yellow", major: "red" } as const;
  const lines: string[] = [];
  for (const { title, subjects } of groupChanges(changes)) {
    lines.push(paint("bold", title));
    for (const { name, changes: described } of subjects) {
      lines.push(`  ${oneLine(name)}`);
      for (const { words, evidence, reason } of described) {
        const where = evidence === undefined ? "" : paint("dim", ` (${evidence})`);
        lines.push(`    ${paint(colours[reason.bump], reason.bump.padEnd(5))} ${plainWords(words)}${where}`);
      }
    }
    lines.push("");
  }
  for (const { file, side, why } of notCompared) {
    lines.push(`${oneLine(file)} of ${oneLine(side)} was not compared: ${oneLine(why)}`);
  }
  const sides = `${oneLine(base.label)} and ${oneLine(head.label)}`;
  if (changes.length === 0) lines.push(`No visible changes between ${sides}.`);
  else {
    lines.push(`Changes between ${sides}: ${countWords(changes)}.`);
    lines.push(`Required bump: ${paint(colours[bump], bump)}`);
    for (const { line, names, more } of bumpReasonsOf(difference)) {
      lines.push(`  ${line}: ${names.map(oneLine).join(", ")}${more > 0 ? ` and ${more} more` : ""}`);
    }
  }
  return `${lines.join("\n")}\n`;
}

/** A difference as JSON. */
export const json = ({ base, head, bump, changes, notCompared }: Description): string =>
  safeJson({ base: base.label, head: head.label, bump, changes: changes.map(changeData), notCompared });

/** A change as data, with its bump, the line of the policy, the place in the paper, and its words. */
export const changeData = ({ change, reason, words, evidence }: DescribedChange): object => ({
  ...bare(change),
  bump: reason.bump,
  reason: reason.id,
  ...(evidence !== undefined && { evidence }),
  words: plainWords(words),
});

// The list items in the steps only serve the words.
function bare(change: Change): object {
  if (change.kind !== "field") return change;
  const { steps: _, ...rest } = change;
  return rest;
}

/** The output formats of `diff`, by name. */
export const diffFormats = { pretty, markdown, json } as const satisfies Record<
  string,
  (difference: Description, colour: boolean) => string
>;
