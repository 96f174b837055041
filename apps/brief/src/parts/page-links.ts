import type { PlacesSoFar } from "@unionstate/typeset";
import { colours } from "../style/colours.ts";
import type { Inline } from "./inline.ts";

type Place = ReturnType<PlacesSoFar["of"]>[number];

/** The pages of some places, each once, with a link to the first place on it: `3, 7–9, 12`. */
export function pageLinks(places: readonly Place[]): Inline[] {
  const first = new Map<number, Place>();
  for (const place of places) if (!first.has(place.page)) first.set(place.page, place);
  const pages = [...first.keys()].toSorted((a, b) => a - b);
  const runs: number[][] = [];
  for (const page of pages) {
    const run = runs.at(-1);
    if (run && run.at(-1) === page - 1) run.push(page);
    else runs.push([page]);
  }
  const link = (page: number): Inline => ({
    text: String(page),
    linkToDestination: first.get(page)?.destination ?? "",
    linkTitle: `Page ${page}`,
    color: colours.link,
  });
  return runs.flatMap((run, i) => {
    const [start = 0] = run;
    const end = run.at(-1) ?? start;
    const shown =
      run.length > 2
        ? [link(start), "–", link(end)]
        : run.flatMap((page, j) => (j > 0 ? [", ", link(page)] : [link(page)]));
    return i > 0 ? [", ", ...shown] : shown;
  });
}
