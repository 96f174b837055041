import { type Path, type Predicate, predicates, valueAt } from "@unionstate/schema";
import type { Archive, Specimen } from "../archive.ts";
import { changed, rewritten, typosOf } from "../edit.ts";
import type { Kind } from "../mutant.ts";
import { isText } from "../spots.ts";
import { isList, replaced } from "../values.ts";

const danglingReference: Kind = {
  id: "dangling-reference",
  about: "A reference has a misspelt id that no record has.",
  *damage(specimen, { ids, draw }) {
    for (const { path, collection, id } of specimen.references) {
      const value = valueAt(specimen.record, path);
      // Footnotes are referred to by number, and every number of the paper has a record.
      if (typeof value !== "string") continue;
      const typos = typosOf(id).filter((typo) => !ids.get(collection)?.has(typo));
      for (const typo of new Set([draw(typos, specimen.file.path, path), `${id}-2`])) {
        const other = `${value.slice(0, value.length - id.length)}${typo}`;
        if (ids.get(collection)?.has(typo)) continue;
        yield changed(specimen, path, other, `${other} for ${value}`);
      }
    }
  },
};

const danglingName: Kind = {
  id: "dangling-name",
  about: "A string that names a field, a part of the record or another record is misspelt.",
  *damage(specimen, archive) {
    const { spots, references, record } = specimen;
    const pointers = new Set(references.map(({ path }) => path.join(".")));
    const names = new Set(Object.keys(record));
    for (const [collection, ids] of archive.ids) for (const id of ids) names.add(`${collection}/${id}`);
    for (const { path, value, shape } of spots) {
      if (!isText(shape) || typeof value !== "string" || pointers.has(path.join("."))) continue;
      if (path.length === 1) continue;
      // An id within the record, such as that of an answer in a poll, or a name in a list of names.
      const isPart = String(shape.limits.pattern).startsWith("^[a-z0-9]+(?:-");
      if (!isPart && !(typeof path.at(-1) === "number" && names.has(value))) continue;
      const typos = typosOf(value).filter((each) => !names.has(each));
      const typo = archive.draw(typos, specimen.file.path, path);
      // If two places name the same part, either of them may be wrong.
      const places = isPart ? spots.filter((spot) => spot.value === value).map((spot) => spot.path) : [path];
      yield changed(specimen, path, typo, `${typo} for ${value} in ${path.join(".")}`, places);
    }
  },
};

const wrongKind: Kind = {
  id: "wrong-kind",
  about: "A field refers to an entity of an unsuitable kind: a weapon as a speaker, a decree as a place.",
  *damage(specimen, archive) {
    const usual = usualSorts(archive);
    for (const { path, collection, id } of specimen.references) {
      if (collection !== "entities") continue;
      const seen = usual.get(fieldOf(specimen, path)) ?? new Set();
      // A field that takes two sorts may well take a third: a statement can be about anything.
      if (seen.size > 1) continue;
      const odd = [...archive.entityKinds].filter(
        ([other, kind]) =>
          other !== id && !sortsOf(kind).some((sort) => seen.has(sort)) && !endKinds(specimen, path).includes(kind),
      );
      if (odd.length === 0) continue;
      const [other, kind] = archive.draw(odd, specimen.file.path, path);
      yield changed(specimen, path, other, `${kind} ${other} in ${fieldOf(specimen, path)}`);
    }
  },
};

/** The kinds of entities that the predicate of a relation accepts at an end: each may be right, used so far or not. */
function endKinds({ record }: Specimen, [end]: Path): readonly string[] {
  const [, predicate] = Object.entries<Predicate>(predicates).find(([name]) => name === record.predicate) ?? [];
  return end === "subject" || end === "object" ? (predicate?.[end] ?? []) : [];
}

/** Kinds of entities that can replace each other in a field. */
const sorts: ReadonlyMap<string, readonly string[]> = new Map([
  ["actor", ["person", "group", "state", "territory", "organisation", "body", "company", "media", "formation"]],
  ["location", ["place", "territory", "state", "facility"]],
  ["equipment", ["equipment"]],
  ["event", ["exercise"]],
  ["text", ["agreement", "document"]],
  ["idea", ["concept", "programme"]],
]);

const sortsOf = (kind: string): string[] =>
  [...sorts].filter(([, kinds]) => kinds.includes(kind)).map(([sort]) => sort);

/** A field by its collection and name; of a relation also by its predicate. */
const fieldOf = ({ collection, record }: Specimen, path: Path): string =>
  [
    collection,
    ...(typeof record.predicate === "string" ? [record.predicate] : []),
    ...path.filter((key) => typeof key === "string"),
  ].join(" ");

/** For each field the fewest sorts that all its entities belong to. */
function usualSorts(archive: Archive): ReadonlyMap<string, ReadonlySet<string>> {
  const known = sortsByArchive.get(archive);
  if (known) return known;
  const kinds = new Map<string, Set<string>>();
  for (const specimen of archive.specimens) {
    for (const { path, collection, id } of specimen.references) {
      const kind = archive.entityKinds.get(id);
      if (collection !== "entities" || kind === undefined) continue;
      const field = fieldOf(specimen, path);
      kinds.set(field, (kinds.get(field) ?? new Set()).add(kind));
    }
  }
  const usual = new Map([...kinds].map(([field, of]) => [field, fewestSorts([...of])]));
  sortsByArchive.set(archive, usual);
  return usual;
}

// A state is both an actor and a location: the other entities of the field decide which one is meant.
function fewestSorts(kinds: readonly string[]): ReadonlySet<string> {
  const shared = [...sorts].filter(([, of]) => kinds.every((kind) => of.includes(kind))).map(([sort]) => sort);
  return new Set(shared.length > 0 ? shared.slice(0, 1) : kinds.flatMap(sortsOf));
}

const sortsByArchive = new WeakMap<Archive, ReadonlyMap<string, ReadonlySet<string>>>();

const otherEntity: Kind = {
  id: "other-entity",
  about: "A field refers to another entity of the same kind: another state, another minister.",
  semantic: true,
  *damage(specimen, { entityKinds, draw }) {
    for (const { path, collection, id } of specimen.references) {
      if (collection !== "entities") continue;
      const others = [...entityKinds].filter(([other, kind]) => other !== id && kind === entityKinds.get(id));
      if (others.length === 0) continue;
      const [other] = draw(others, specimen.file.path, path);
      yield changed(specimen, path, other, `${other} for ${id}`);
    }
  },
};

const swappedParties: Kind = {
  id: "swapped-parties",
  about:
    "Subject and object of a relation, supplier and recipient of a deal, or owner and host of a deployment are swapped.",
  semantic: true,
  *damage(specimen) {
    for (const [one, other] of [
      ["subject", "object"],
      ["supplier", "recipients"],
      ["owner", "hosts"],
    ] as const) {
      const { [one]: a, [other]: b } = specimen.record;
      const [first, ...more] = isList(b) ? b : [b];
      if (typeof a !== "string" || typeof first !== "string") continue;
      const record = replaced(replaced(specimen.record, [one], first), [other], isList(b) ? [a, ...more] : a);
      yield rewritten(specimen, record, `${first} and ${a}`, [[one], [other]]);
    }
  },
};

/** Wrong references to other records and to parts of the same record. */
export const referenceKinds: readonly Kind[] = [
  danglingReference,
  danglingName,
  wrongKind,
  otherEntity,
  swappedParties,
];
