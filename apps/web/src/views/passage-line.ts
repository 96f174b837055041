import { type CitationNumber, type Evidence, get } from "@unionstate/dataset";
import { type Line, recordLink } from "../record/line.ts";

/**
 * Where the paper says something, in one line that links to the section and the footnotes: `p. 10, note 33; p. 11`.
 *
 * @param evidence the passages; those of the same page are merged
 */
export function passageLine(evidence: readonly Evidence[]): Line {
  const pages = new Map<number, { section: Evidence["section"]; notes: Set<CitationNumber> }>();
  for (const { page, section, citations = [] } of evidence) {
    const found = pages.get(page) ?? { section, notes: new Set() };
    for (const note of citations) found.notes.add(note);
    pages.set(page, found);
  }
  return [...pages].flatMap(([page, { section, notes }], i) => [
    ...(i > 0 ? ["; "] : []),
    recordLink(get("sections", section), `p. ${page}`),
    ...[...notes].flatMap((note) => [", ", recordLink(get("citations", `note-${note}`), `note ${note}`)]),
  ]);
}
