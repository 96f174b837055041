import type { ToldChange } from "../diff/difference.ts";
import { changeList } from "../diff/formats/change-list.ts";
import { countWords } from "../diff/formats/count-words.ts";
import type { Demand } from "./demand.ts";
import { fromData } from "./from-data.ts";

/** The number of changes that a person reads in a changelog. */
const maxChanges = 200;

/**
 * The text of a changeset: the packages with their bumps, and the change in words.
 *
 * @param message the first sentence [the number of changes]
 */
export function changesetText(demands: readonly Demand[], changes: readonly ToldChange[], message?: string): string {
  const releases = demands.map(({ name, bump }) => `"${name}": ${bump}`).join("\n");
  const summary = message?.replace(/\s+/g, " ").trim();
  const [only, ...more] = changes;
  const list = only && changeList(changes, { most: maxChanges, bumps: false });
  // One change needs no list.
  const alone = list?.startsWith("- ") && more.length === 0 && summary === undefined ? list.slice(2) : undefined;
  const parts = alone ? [alone] : list ? [...(summary ? [] : [`${capital(countWords(changes))}.`]), list] : [];
  const body = [...(summary ? [summary] : []), ...(parts.length > 0 ? [fromData, ...parts] : [])].join("\n\n");
  return `---\n${releases}\n---\n\n${body}\n`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
