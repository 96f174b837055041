import type { Path } from "@unionstate/schema";
import type { Archive } from "../archive.ts";
import type { Kind } from "../kind.ts";
import { replaced } from "../replaced.ts";
import type { Specimen } from "../specimen.ts";
import { written } from "../written.ts";

export const wrongKind: Kind = {
  id: "wrong-kind",
  about:
    "A field names an entity of quite another sort than any that it has: a weapon as a speaker, a decree as a place.",
  *damage(specimen, archive) {
    const usual = usualSorts(archive);
    for (const { path, collection, id } of specimen.references) {
      if (collection !== "entities") continue;
      const seen = usual.get(fieldOf(specimen, path)) ?? new Set();
      // What a field holds two sorts of may well be of a third, too: a statement is about anything.
      if (seen.size > 1) continue;
      const odd = [...archive.kinds].filter(
        ([other, kind]) => other !== id && !sortsOf(kind).some((sort) => seen.has(sort)),
      );
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

/** What can stand for another in one field, for all that a table of kinds can tell. */
const sorts: Readonly<Record<string, readonly string[]>> = {
  "who acts": ["person", "state", "territory", "organisation", "body", "company", "media", "formation"],
  where: ["place", "territory", "state", "facility"],
  "what is used": ["equipment"],
  "what happens": ["exercise"],
  "what is written": ["agreement", "document"],
  "what is thought": ["concept", "programme"],
};

const sortsOf = (kind: string): string[] => Object.keys(sorts).filter((sort) => sorts[sort]?.includes(kind));

/** A field by its collection and name; of a relation also by its predicate. */
const fieldOf = ({ collection, record }: Specimen, path: Path): string =>
  [
    collection,
    ...(typeof record.predicate === "string" ? [record.predicate] : []),
    ...path.filter((key) => typeof key === "string"),
  ].join(" ");

/** Of each field the fewest sorts that all its entities are of. */
function usualSorts(archive: Archive): ReadonlyMap<string, ReadonlySet<string>> {
  const known = found.get(archive);
  if (known) return known;
  const kinds = new Map<string, Set<string>>();
  for (const specimen of archive.specimens) {
    for (const { path, collection, id } of specimen.references) {
      const kind = archive.kinds.get(id);
      if (collection !== "entities" || kind === undefined) continue;
      const field = fieldOf(specimen, path);
      kinds.set(field, (kinds.get(field) ?? new Set()).add(kind));
    }
  }
  const usual = new Map([...kinds].map(([field, of]) => [field, fewest([...of])]));
  found.set(archive, usual);
  return usual;
}

// A state is both who acts and where: which is meant, the others of the field tell.
function fewest(kinds: readonly string[]): ReadonlySet<string> {
  const whole = Object.keys(sorts).filter((sort) => kinds.every((kind) => sorts[sort]?.includes(kind)));
  return new Set(whole.length > 0 ? whole.slice(0, 1) : kinds.flatMap(sortsOf));
}

const found = new WeakMap<Archive, ReadonlyMap<string, ReadonlySet<string>>>();
