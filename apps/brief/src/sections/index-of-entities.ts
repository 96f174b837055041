import type { Entity } from "@unionstate/dataset";
import { chapter, ruledTable } from "../blocks.ts";
import { colours } from "../design.ts";
import type { Cell, Inline, Node } from "../node.ts";
import { pageLinks, recordLine } from "../references.ts";
import type { Brief, Section } from "../section.ts";
import { initialCapital } from "../wording.ts";

/** Which kinds of entities stand together, under which head. */
const groups: readonly [title: string, kinds: readonly Entity["kind"][]][] = [
  ["Who is who", ["person"]],
  ["States, territories and places", ["state", "territory", "place"]],
  ["Organisations and bodies", ["organisation", "body", "company", "media"]],
  ["Forces, facilities, exercises and arms", ["formation", "facility", "exercise", "equipment"]],
  ["Agreements, documents and programmes", ["agreement", "document", "programme"]],
  ["Notions and events with a name", ["concept"]],
];

/** Every entity of the dataset, what it is, and the pages of the brief that name it. */
export const indexOfEntities: Section = {
  name: "index",
  content: (brief) => [
    chapter("Who is who and what is what", "index"),
    {
      style: "body",
      text: "Every person, state, body and thing of the paper, what it is in the words of the dataset, and the pages of this brief that name it. A dash means that the brief does not name it; the dataset does.",
    },
    { stack: [], deferred: (places) => groups.map((group): Node => table(group, brief, places)) },
  ],
};

function table(
  [title, kinds]: (typeof groups)[number],
  { dataset }: Brief,
  places: Parameters<NonNullable<Extract<Node, { deferred?: unknown }>["deferred"]>>[0],
): Node {
  const entities = dataset.entities.filter(({ kind }) => kinds.includes(kind)).toSorted(byName);
  const rows = entities.map((entity): Cell[] => {
    const found = places.naming(namesOf(entity, dataset.entities));
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

/** The names by which text calls it. A variant that is part of another's name, such as Treaty, says too little. */
const namesOf = ({ id, name, variants = [] }: Entity, entities: readonly Entity[]): string[] => [
  name,
  ...variants
    .map((variant) => variant.name)
    .filter((words) => !entities.some((other) => other.id !== id && ` ${other.name} `.includes(` ${words} `))),
];

function descriptionOf(entity: Entity): Inline[] {
  const role = "roles" in entity ? entity.roles?.map((held) => held.title).join("; ") : undefined;
  const variants = (entity.variants ?? []).flatMap(({ name, language }, i): Inline[] => [
    i > 0 ? ", " : " Also ",
    { text: name, italics: true, ...(language && { lang: language }) },
  ]);
  return [
    ...(role ? [{ text: `${initialCapital(role)}. `, color: colours.quiet }] : []),
    entity.description ?? "",
    ...(variants.length > 0 ? [{ text: [...variants, "."], color: colours.quiet }] : []),
  ];
}

/** By surname for persons, by name for all else, in the order of letters. */
const keyOf = (entity: Entity): string =>
  (entity.kind === "person" ? entity.name.split(" ").toReversed().join(" ") : entity.name)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase();

const byName = (a: Entity, b: Entity): number => {
  const [first, second] = [keyOf(a), keyOf(b)];
  return first === second ? (a.id < b.id ? -1 : 1) : first < second ? -1 : 1;
};
