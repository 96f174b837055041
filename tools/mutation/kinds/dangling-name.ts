import type { Path } from "@unionstate/schema";
import type { Kind } from "../kind.ts";
import { replaced } from "../replaced.ts";
import type { Specimen } from "../specimen.ts";
import { typosOf } from "../typos-of.ts";
import { written } from "../written.ts";

export const danglingName: Kind = {
  id: "dangling-name",
  about: "The name of a field, of a part of the record or of a record has a slip in it where text may name one.",
  *damage(specimen, archive) {
    const { spots, references, record } = specimen;
    const pointers = new Set(references.map(({ path }) => path.join(".")));
    const names = new Set(Object.keys(record));
    for (const { ids, collection } of [...archive.ids].map(([collection, ids]) => ({ collection, ids }))) {
      for (const id of ids) names.add(`${collection}/${id}`);
    }
    for (const { path, value, answer, limits } of spots) {
      if (answer.kind !== "text" || typeof value !== "string" || pointers.has(path.join("."))) continue;
      if (path.length === 1) continue;
      // An id within the record, such as a poll's answer, or a name in a list of names.
      const isPart = limits.pattern?.startsWith("^[a-z0-9]+(?:-") ?? false;
      if (!isPart && !(typeof path.at(-1) === "number" && names.has(value))) continue;
      const typo = archive.draw(
        typosOf(value).filter((each) => !names.has(each)),
        specimen.file.path,
        path,
      );
      const places = isPart ? sameWords(specimen, value) : [path];
      yield written(specimen, replaced(record, path, typo), places, `${typo} for ${value} in ${path.join(".")}`);
    }
  },
};

/** Of two places that name one part, either may be the wrong one. */
const sameWords = ({ spots }: Specimen, word: string): Path[] =>
  spots.filter(({ value }) => value === word).map(({ path }) => path);
