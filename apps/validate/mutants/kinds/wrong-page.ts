import type { Path } from "@unionstate/schema";
import { findPrinted } from "../../src/source/find-printed.ts";
import type { Archive } from "../archive.ts";
import type { Kind } from "../kind.ts";
import { passageAt } from "../passage-at.ts";
import { replaced } from "../replaced.ts";
import type { Specimen } from "../specimen.ts";
import { valueAt } from "../value-at.ts";
import { written } from "../written.ts";

export const wrongPage: Kind = {
  id: "wrong-page",
  about: "A page is off by one or by five.",
  *damage(specimen, archive) {
    for (const { path, value } of specimen.spots) {
      if (typeof value !== "number" || path.at(-1) !== "page") continue;
      for (const step of [-1, 1, -5, 5]) {
        const page = value + step;
        if (page < 1 || page > 38 || mayBeTrue(specimen, path, page, archive)) continue;
        // Of a note and its marker, of a page and what is printed there, either may be the wrong one.
        const others = [
          ...pagesOf(specimen).filter((other) => specimen.collection === "citations" && other !== path),
          ...passageAt(specimen, path),
          ...(specimen.collection === "sections" ? [["title"]] : []),
          ...(specimen.collection === "citations" ? specimen.printed.map((printed) => printed.path) : []),
        ];
        yield written(specimen, replaced(specimen.record, path, page), [path, ...others], `page ${page} for ${value}`);
      }
    }
  },
};

const pagesOf = ({ spots }: Specimen): Path[] =>
  spots.filter(({ path, value }) => path.at(-1) === "page" && typeof value === "number").map(({ path }) => path);

/** Whether the section may stand on that page, and the page prints what it is said to print: it may then say it, too. */
function mayBeTrue(specimen: Specimen, path: Path, page: number, { sections, source }: Archive): boolean {
  if (path[0] !== "evidence") return false;
  const place = valueAt(specimen.record, path.slice(0, -1)) as { section: string; asPrinted?: readonly string[] };
  const section = sections.get(place.section);
  if (section && (page < section.first || page > section.last)) return false;
  const [text] = source.slice(page - 1, page);
  if (!text) return false;
  const strings = specimen.printed.filter(({ path: at }) => at[0] !== "evidence" && at[0] !== "roles");
  const surname = specimen.record.kind === "person" ? [String(specimen.record.name).split(" ").at(-1) as string] : [];
  return place.asPrinted
    ? place.asPrinted.every((string) => findPrinted(text, string).length > 0)
    : [...strings.map((printed) => printed.text), ...surname].some((string) => findPrinted(text, string).length > 0);
}
