import { collectionOf, type Entity, references } from "@unionstate/dataset";
import type { PlacesSoFar } from "@unionstate/typeset";
import type { Cell, Inline, Node } from "../../content.ts";
import type { Book, Chapter } from "../book.ts";
import { type Group, groupBy, joinSmall } from "../dataset.ts";
import { compare, pageLinks, recordLink, recordName, sortKey } from "../references.ts";
import { caveats, chapter, quiet, register } from "../register.ts";
import { dateText, initialCapital, sentence } from "../wording.ts";

/** The fewest lines of a group of letters. */
const least = 12;

/** Every person, state, body, place and thing, with the pages of this book that name it; other names refer to it. */
export const indexOfNames: Chapter = {
  name: "index",
  content: (book) => [
    chapter(
      "Index of people, places and things",
      "index",
      "Every person, state, body, place and thing of the dataset, with a short description and the pages of this book that name it or have records about it. Other names and abbreviations refer to the entry. Some names are clearer than the printed ones, or the editors’ own; their records say which.",
    ),
    {
      stack: [],
      deferred: (places) =>
        groupsOf(lines(book)).map(
          ({ title, records }): Node =>
            register(
              title,
              [
                [null, "*"],
                ["Pages of this book", 86],
              ],
              records.map((line) => row(line, book, places)),
              { counted: false },
            ),
        ),
    },
  ],
};

/** A line of the index: an entity under its name, or another name of it. */
type Line = {
  readonly key: string;
  readonly entity: Entity;
  readonly name: string;
  readonly language?: string | undefined;
};

function lines({ dataset }: Book): Line[] {
  const all = dataset.entities.flatMap((entity): Line[] => {
    const key = sortKey(headOf(entity));
    const others = (entity.variants ?? [])
      .map(({ name, language }) => ({ key: sortKey(headOf({ kind: entity.kind, name })), entity, name, language }))
      // A name that begins like the entry would be beside it.
      .filter(
        (other, i, list) =>
          firstWord(other.key) !== firstWord(key) && list.findIndex((one) => one.key === other.key) === i,
      );
    return [{ key, entity, name: entity.name }, ...others];
  });
  return all.toSorted((a, b) => compare(a.key, b.key) || compare(a.entity.id, b.entity.id));
}

const firstWord = (key: string): string => /^[\p{L}\p{N}]*/u.exec(key)?.[0] ?? "";

/** The name of an entity as the index has it: `Lukashenka, Aliaksandr`. */
function headOf({ kind, name }: Pick<Entity, "kind" | "name">): string {
  const words = name.split(" ");
  return kind === "person" && words.length > 1
    ? `${words.at(-1)}, ${words.slice(0, -1).join(" ")}`
    : initialCapital(name);
}

/** Lines by letter; letters with few lines share a group. */
function groupsOf(all: readonly Line[]): readonly Group<Line>[] {
  const letters = groupBy(all, ({ key }) => letterOf(key));
  return [
    ...joinSmall(
      letters.filter(({ title }) => title !== cyrillic),
      least,
    ),
    ...letters.filter(({ title }) => title === cyrillic),
  ];
}

const cyrillic = "Cyrillic names";

const letterOf = (key: string): string => {
  const letter = key.charAt(0).toUpperCase();
  return /[A-Z]/.test(letter) ? letter : cyrillic;
};

function row({ entity, name, language }: Line, { dataset }: Book, places: PlacesSoFar): Cell[] {
  if (name !== entity.name) {
    const see: Inline = {
      text: headOf(entity),
      linkToDestination: recordName(entity),
      linkTitle: `Entry ${entity.name}`,
    };
    const shown: Inline = {
      text: headOf({ kind: entity.kind, name }),
      bold: true,
      ...(language && { lang: language }),
    };
    return [{ text: [shown, ", see ", see], colSpan: 2 }, ""];
  }
  const found = [...places.mentioning(namesOf(entity, dataset.entities)), ...recordPlaces(entity, places)];
  return [
    {
      id: recordName(entity),
      text: [{ text: headOf(entity), bold: true }, "  ", ...descriptionOf(entity), " ", recordLink(entity)],
    },
    { text: found.length > 0 ? pageLinks(found) : [quiet("only here")] },
  ];
}

/** The places of the records that refer to an entity. */
const recordPlaces = (entity: Entity, places: PlacesSoFar) =>
  references(entity).from.flatMap(({ record }) =>
    collectionOf(record) === "entities" ? [] : places.of(recordName(record)),
  );

/**
 * The names of an entity in the text, also the surname of a person, without variants that are part of another entity's
 * name, such as Treaty, and surnames of two persons.
 */
function namesOf({ id, kind, name, variants = [] }: Entity, entities: readonly Entity[]): string[] {
  const others = entities.filter((other) => other.id !== id);
  const isIn = (words: string) => (other: Entity) => ` ${other.name} `.includes(` ${words} `);
  const surname = kind === "person" ? name.split(" ").slice(-1) : [];
  return [
    name,
    ...surname.filter((words) => !others.filter((other) => other.kind === "person").some(isIn(words))),
    ...variants.map((variant) => variant.name).filter((words) => !others.some(isIn(words))),
  ];
}

function descriptionOf(entity: Entity): Inline[] {
  const date = "date" in entity ? entity.date : undefined;
  const roles = "roles" in entity ? (entity.roles ?? []) : [];
  const variants = (entity.variants ?? []).flatMap(({ name, language }, i): Inline[] => [
    i > 0 ? ", " : " Also ",
    { text: name, italics: true, ...(language && { lang: language }) },
  ]);
  // That a name is clearer than the printed one is said once, above the index. The sources before it list all citations.
  const basis = (entity.basis ?? [])
    .filter(({ for: fields }) => fields.join() !== "name")
    .map(({ inputs: _, ...rest }) => rest);
  return [
    ...(roles.length > 0 ? [quiet(`${sentence(roles.map(({ title }) => title).join("; "))} `)] : []),
    sentence(entity.description),
    ...(date && !`${entity.name} ${entity.description}`.includes(date.slice(0, 4))
      ? [` ${sentence(dateText(date))}`]
      : []),
    ...(variants.length > 0 ? [quiet([...variants, "."])] : []),
    ...caveats({ ...entity, basis }).flatMap((part) => [" ", ...part]),
  ];
}
