import type { ToldChange } from "../diff/difference.ts";
import { changeList } from "../diff/formats/change-list.ts";
import { countWords } from "../diff/formats/count-words.ts";
import type { Demand } from "./demand.ts";
import { fromData } from "./from-data.ts";

// A changelog is read by people.
const most = 200;

/**
 * The text of a changeset: the packages with their bumps, and the change in words.
 *
 * @param message a sentence to begin with; without one, how much changed
 */
export function changesetText(demands: readonly Demand[], changes: readonly ToldChange[], message?: string): string {
  const releases = demands.map(({ name, bump }) => `"${name}": ${bump}`).join("\n");
  const summary = message?.replace(/\s+/g, " ").trim();
  const [only, ...more] = changes;
  const list = only && changeList(changes, { most, bumps: false });
  // One change needs no list.
  const alone = list?.startsWith("- ") && more.length === 0 && summary === undefined ? list.slice(2) : undefined;
  const told = alone ? [alone] : list ? [...(summary ? [] : [`${capital(countWords(changes))}.`]), list] : [];
  const body = [...(summary ? [summary] : []), ...(told.length > 0 ? [fromData, ...told] : [])].join("\n\n");
  return `---\n${releases}\n---\n\n${body}\n`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
