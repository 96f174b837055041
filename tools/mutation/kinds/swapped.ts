import type { Path } from "@unionstate/schema";
import type { Json } from "../../../apps/validate/src/diff/json.ts";
import type { Archive } from "../archive.ts";
import type { Kind } from "../kind.ts";
import { mayStandOn } from "../may-stand-on.ts";
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
      const [own, other] = [Number(value), Number(valueAt(specimen.record, first))];
      const mayBe = mayStandOn(specimen, Number(path[1]), other, archive) && mayStandOn(specimen, 0, own, archive);
      if (own !== other && !mayBe) yield [path, first];
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
