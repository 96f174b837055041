import { findAddress, findPrinted } from "../../../apps/validate/src/source/find-printed.ts";
import type { Kind } from "../kind.ts";
import { replaced } from "../replaced.ts";
import { typosOf } from "../typos-of.ts";
import { written } from "../written.ts";

export const misspeltPrint: Kind = {
  id: "misspelt-print",
  about: "A letter of a name, a word or an address that the paper prints is wrong.",
  *damage(specimen, { source, draw }) {
    for (const { path, text, kind } of specimen.printed) {
      // A heading is found in capitals, too, and no text of the paper is looked at for its case alone.
      const typos = typosOf(text).filter((typo) => typo.toLowerCase() !== text.toLowerCase() && /\p{L}/u.test(typo));
      const [typo] = typos.length === 0 ? [] : [draw(typos, specimen.file.path, path)];
      if (typo === undefined) continue;
      const isPrinted = source.some((page) =>
        kind === "address"
          ? findAddress(source, page.number, typo).length > 0
          : findPrinted(page, typo, kind).length > 0,
      );
      if (isPrinted) continue;
      yield written(specimen, replaced(specimen.record, path, typo), [path], `“${typo}” for “${text}”`);
    }
  },
};
