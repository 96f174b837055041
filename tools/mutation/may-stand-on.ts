import { findPrinted } from "../../apps/validate/src/source/find-printed.ts";
import type { Archive } from "./archive.ts";
import type { Specimen } from "./specimen.ts";
import { valueAt } from "./value-at.ts";

/**
 * Whether a passage may stand on another page, for all that can be looked up: its section covers that page, and the
 * page prints what the passage, or failing that the record, is said to print.
 *
 * @param index which passage of the record's evidence
 */
export function mayStandOn(specimen: Specimen, index: number, page: number, { sections, source }: Archive): boolean {
  const { record, printed } = specimen;
  const passage = valueAt(record, ["evidence", index]) as { section: string; asPrinted?: readonly string[] };
  const section = sections.get(passage.section);
  if (section && (page < section.first || page > section.last)) return false;
  const [text] = source.slice(page - 1, page);
  if (!text) return false;
  const prints = (string: string): boolean => findPrinted(text, string).length > 0;
  if (passage.asPrinted) return passage.asPrinted.every(prints);
  // After the first mention the paper calls people by their family name.
  const surname = record.kind === "person" ? [String(record.name).split(" ").at(-1) as string] : [];
  const carried = printed.filter(({ path: [field] }) => field !== "evidence" && field !== "roles");
  return [...carried.map((each) => each.text), ...surname].some(prints);
}
