import type { Entity } from "@unionstate/dataset";
import type { PlacesSoFar } from "@unionstate/typeset";
import { chapter, ruledTable } from "../blocks.ts";
import type { Cell, Inline, Node } from "../content.ts";
import { colours } from "../design.ts";
import { pageLinks, recordLine } from "../references.ts";
import type { Brief, Section } from "../section.ts";
import { initialCapital } from "../wording.ts";

/** The groups of entities, by kind. */
const groups: readonly [title: string, kinds: readonly Entity["kind"][]][] = [
  ["People and groups", ["person", "group"]],
  ["States, territories and places", ["state", "territory", "place"]],
  ["Organisations and bodies", ["organisation", "body", "company", "media"]],
  ["Forces, facilities, exercises and arms", ["formation", "facility", "exercise", "equipment"]],
  ["Agreements, documents and programmes", ["agreement", "document", "programme"]],
  ["Concepts and named events", ["concept"]],
];

/** Every entity of the dataset with its description and the pages of the brief that mention it. */
export const indexOfEntities: Section = {
  name: "index",
  content: (brief) => [
    chapter("Index of people, places and things", "index"),
    {
      style: "body",
      text: "Every person, state, body and thing in the paper, with a short description and the pages of this brief that mention it. A dash means that this brief does not mention it.",
    },
    { stack: [], deferred: (places) => groups.map((group): Node => table(group, brief, places)) },
  ],
};

function table([title, kinds]: (typeof groups)[number], { dataset }: Brief, places: PlacesSoFar): Node {
  const entities = dataset.entities.filter(({ kind }) => kinds.includes(kind)).toSorted(byName);
  const rows = entities.map((entity): Cell[] => {
    const found = places.mentioning(namesOf(entity, dataset.entities));
    return [
      { stack: [{ text: initialCapital(entity.name), bold: true }, recordLine(entity)] },
      { text: descriptionOf(entity) },
      { text: found.length > 0 ? pageLinks(found) : "–" },
    ];
  });
  return ruledTable(
    [
      ["Name", 150],
      ["What it is", "*"],
      ["Pages", 84],
    ],
    rows,
    { title: `${title} (${rows.length})` },
  );
}

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
  const role = "roles" in entity ? entity.roles?.map((held) => held.title).join("; ") : undefined;
  const variants = (entity.variants ?? []).flatMap(({ name, language }, i): Inline[] => [
    i > 0 ? ", " : " Also ",
    { text: name, italics: true, ...(language && { lang: language }) },
  ]);
  return [
    ...(role ? [{ text: `${initialCapital(role)}. `, color: colours.quiet }] : []),
    entity.description,
    ...(variants.length > 0 ? [{ text: [...variants, "."], color: colours.quiet }] : []),
  ];
}

/** The sort key: the surname of a person, the name of anything else, without accents and case. */
const keyOf = (entity: Entity): string =>
  (entity.kind === "person" ? entity.name.split(" ").toReversed().join(" ") : entity.name)
    .normalize("NFD")
    .replace(/\p{M}|^“/gu, "")
    .toLowerCase();

const byName = (a: Entity, b: Entity): number => {
  const [first, second] = [keyOf(a), keyOf(b)];
  return first === second ? (a.id < b.id ? -1 : 1) : first < second ? -1 : 1;
};
