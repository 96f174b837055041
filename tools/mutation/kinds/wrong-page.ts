import type { Path } from "@unionstate/schema";
import { paper } from "@unionstate/schema";
import type { Kind } from "../kind.ts";
import { mayStandOn } from "../may-stand-on.ts";
import { passageAt } from "../passage-at.ts";
import { replaced } from "../replaced.ts";
import type { Specimen } from "../specimen.ts";
import { written } from "../written.ts";

export const wrongPage: Kind = {
  id: "wrong-page",
  about: "A page is off by one or by five.",
  *damage(specimen, archive) {
    for (const { path, value } of specimen.spots) {
      if (typeof value !== "number" || path.at(-1) !== "page") continue;
      for (const step of [-1, 1, -5, 5]) {
        const page = value + step;
        if (page < 1 || page > paper.pages) continue;
        if (path[0] === "evidence" && mayStandOn(specimen, Number(path[1]), page, archive)) continue;
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
