import { styleText } from "node:util";
import type { Difference } from "../difference.ts";
import { countWords } from "./count-words.ts";
import { demands } from "./demands.ts";
import { groupChanges } from "./group-changes.ts";
import { harmless } from "./harmless.ts";
import { plainWords } from "./plain-words.ts";

/** A difference for a person at a terminal: every change by collection, then the bump and why. */
export function pretty(difference: Difference, colour: boolean): string {
  const { bump, changes, notCompared, base, head } = difference;
  const paint = (style: Parameters<typeof styleText>[0], text: string): string =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const colours = { none: "dim", patch: "green", minor: "yellow", major: "red" } as const;
  const lines: string[] = [];
  for (const { title, subjects } of groupChanges(changes)) {
    lines.push(paint("bold", title));
    for (const { name, changes: told } of subjects) {
      lines.push(`  ${harmless(name)}`);
      for (const { words, evidence, reason } of told) {
        const where = evidence === undefined ? "" : paint("dim", ` (${evidence})`);
        lines.push(`    ${paint(colours[reason.bump], reason.bump.padEnd(5))} ${plainWords(words)}${where}`);
      }
    }
    lines.push("");
  }
  for (const { file, side, why } of notCompared) {
    lines.push(`${harmless(file)} of ${harmless(side)} was not compared: ${harmless(why)}`);
  }
  const sides = `${harmless(base.label)} and ${harmless(head.label)}`;
  if (changes.length === 0) lines.push(`Nothing that users can see is different between ${sides}.`);
  else {
    lines.push(`Between ${sides}: ${countWords(changes)}.`);
    lines.push(`The smallest honest bump is ${paint(colours[bump], bump)}:`);
    for (const { line, names, more } of demands(difference)) {
      lines.push(`  ${line}: ${names.map(harmless).join(", ")}${more > 0 ? ` and ${more} more` : ""}`);
    }
  }
  return `${lines.join("\n")}\n`;
}
