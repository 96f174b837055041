import type { Path } from "@unionstate/schema";
import type { Archive } from "../archive.ts";
import type { Kind } from "../kind.ts";
import { replaced } from "../replaced.ts";
import type { Specimen } from "../specimen.ts";
import { written } from "../written.ts";

export const wrongKind: Kind = {
  id: "wrong-kind",
  about:
    "A field names an entity of a kind that it has nowhere in the data: a person as a weapon, a weapon as a place.",
  *damage(specimen, archive) {
    const usual = usualKinds(archive);
    for (const { path, collection, id } of specimen.references) {
      if (collection !== "entities") continue;
      const seen = usual.get(fieldOf(specimen, path));
      const odd = [...archive.kinds].filter(([other, kind]) => !seen?.has(kind) && other !== id);
      if (odd.length === 0) continue;
      const [other, kind] = archive.draw(odd, specimen.file.path, path);
      yield written(
        specimen,
        replaced(specimen.record, path, other),
        [path],
        `${kind} ${other} in ${fieldOf(specimen, path)}`,
      );
    }
  },
};

/** A field by its collection and name; of a relation also by its predicate. */
const fieldOf = ({ collection, record }: Specimen, path: Path): string =>
  [
    collection,
    ...(typeof record.predicate === "string" ? [record.predicate] : []),
    ...path.filter((key) => typeof key === "string"),
  ].join(" ");

function usualKinds(archive: Archive): ReadonlyMap<string, ReadonlySet<string>> {
  const kinds = known.get(archive) ?? new Map<string, Set<string>>();
  if (known.has(archive)) return kinds;
  known.set(archive, kinds);
  for (const specimen of archive.specimens) {
    for (const { path, collection, id } of specimen.references) {
      const kind = archive.kinds.get(id);
      if (collection !== "entities" || kind === undefined) continue;
      const field = fieldOf(specimen, path);
      kinds.set(field, (kinds.get(field) ?? new Set()).add(kind));
    }
  }
  return kinds;
}

const known = new WeakMap<Archive, Map<string, Set<string>>>();
