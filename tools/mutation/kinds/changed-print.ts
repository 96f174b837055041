import { findPrinted } from "../../../apps/validate/src/source/find-printed.ts";
import type { Kind } from "../kind.ts";
import { replaced } from "../replaced.ts";
import { written } from "../written.ts";

export const changedPrint: Kind = {
  id: "changed-print",
  about: "A digit of what is printed is changed, and the value beside it stays.",
  *damage(specimen, { source, draw }) {
    for (const { path, text, kind, pages } of specimen.printed) {
      const places = [...text.matchAll(/\d/g)].map(({ index }) => index);
      if (places.length === 0 || kind === "address") continue;
      const others = places.flatMap((at) =>
        [..."123456789"]
          .filter((digit) => digit !== text[at])
          .map((digit) => text.slice(0, at) + digit + text.slice(at + 1)),
      );
      const other = draw(others, specimen.file.path, path);
      // A slip may hit upon something that the page prints, too.
      if (pages.some((page) => source.slice(page - 1, page).some((each) => findPrinted(each, other, kind).length > 0)))
        continue;
      // Of a quantity, its value may be the wrong one; of a date, the date.
      const quantity = specimen.quantities.find((each) => path.join(".").startsWith(`${each.path.join(".")}.`));
      const beside = quantity
        ? [quantity.path, ...["value", "low", "high", "unit"].map((field) => [...quantity.path, field])]
        : specimen.dates.map((date) => date.path);
      yield written(specimen, replaced(specimen.record, path, other), [path, ...beside], `“${other}” for “${text}”`);
    }
  },
};
