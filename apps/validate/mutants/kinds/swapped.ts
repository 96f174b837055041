import type { Path } from "@unionstate/schema";
import type { Json } from "../../src/diff/json.ts";
import { findPrinted } from "../../src/source/find-printed.ts";
import type { Archive } from "../archive.ts";
import type { Kind } from "../kind.ts";
import { passageAt } from "../passage-at.ts";
import { replaced } from "../replaced.ts";
import type { Specimen } from "../specimen.ts";
import { valueAt } from "../value-at.ts";
import { written } from "../written.ts";

export const swapped: Kind = {
  id: "swapped",
  about: "Two values have changed places: ends of a range, dates of a deal, pages of two passages, north and east.",
  *damage(specimen, archive) {
    for (const [one, other] of pairsIn(specimen, archive)) {
      const [a, b] = [valueAt(specimen.record, one), valueAt(specimen.record, other)];
      if (JSON.stringify(a) === JSON.stringify(b)) continue;
      const record = replaced(replaced(specimen.record, one, b as Json), other, a as Json);
      const holder = one.slice(0, -1);
      yield written(
        specimen,
        record,
        [
          one,
          other,
          ...(holder.length > 0 ? [holder] : []),
          ...passageAt(specimen, one),
          ...passageAt(specimen, other),
        ],
        `${one.join(".")} and ${other.join(".")}`,
      );
    }
  },
};

type Pair = readonly [Path, Path];

function* pairsIn(specimen: Specimen, archive: Archive): Generator<Pair> {
  for (const { path, value } of specimen.quantities) {
    if (value.kind === "range")
      yield [
        [...path, "low"],
        [...path, "high"],
      ];
  }
  for (const { path, value } of specimen.spots) {
    if (path.at(-1) === "latitude") yield [path, [...path.slice(0, -1), "longitude"]];
    if (path.at(-1) === "minuend") yield [path, [...path.slice(0, -1), "subtrahend"]];
    if (path[0] === "waves" && path.at(-1) === "date" && path[1] !== 0) yield [path, ["waves", 0, "date"]];
    if (path[0] === "evidence" && path.at(-1) === "page" && path[1] !== 0) {
      const first = ["evidence", 0, "page"];
      const pages = [value, valueAt(specimen.record, first)] as const;
      if (pages[0] !== pages[1] && !mayBeTrue(specimen, path, pages, archive)) yield [path, first];
    }
  }
  const [order, delivery, end] = ["orderDate", "deliveryDate", "endDate"].map((field) =>
    typeof specimen.record[field] === "string" ? [field] : undefined,
  );
  for (const [earlier, later] of [
    [order, delivery],
    [order, end],
    [delivery, end],
  ] as const) {
    // A stretch that is open on one side holds either way.
    const isOpen = [earlier, later].some((at) => at && String(valueAt(specimen.record, at)).includes(".."));
    if (earlier && later && !isOpen) yield [earlier, later];
  }
}

/** Whether each page prints what the passage on the other prints, in a section that covers both. */
function mayBeTrue(
  { record, printed }: Specimen,
  path: Path,
  pages: readonly unknown[],
  { source, sections }: Archive,
): boolean {
  const passages = [path.slice(0, -1), ["evidence", 0]].map(
    (at) => valueAt(record, at) as { section: string; page: number; asPrinted?: readonly string[] },
  );
  const carried = printed.filter(({ path: at }) => at[0] !== "evidence" && at[0] !== "roles").map(({ text }) => text);
  return passages.every(({ section, page, asPrinted }) => {
    const other = Number(pages.find((each) => each !== page));
    const span = sections.get(section);
    if (!span || other < span.first || other > span.last) return false;
    const [text] = source.slice(other - 1, other);
    if (!text) return false;
    const prints = (string: string): boolean => findPrinted(text, string).length > 0;
    return asPrinted ? asPrinted.every(prints) : carried.some(prints);
  });
}
