import type { Entity, Relation } from "@unionstate/dataset";
import type { Cell, Node } from "../../content.ts";
import type { Chapter } from "../book.ts";
import { groupBy } from "../dataset.ts";
import { compare } from "../references.ts";
import { chapter, entry, register } from "../register.ts";
import { dateText, initialCapital, nameOf, sentence } from "../wording.ts";

/** The fewest relations of a subject with a group of its own. */
const least = 5;

/** How people, states and bodies relate to each other: all relations, by subject. */
export const relations: Chapter = {
  name: "relations",
  content: ({ dataset, sources }) => {
    const kinds = new Map(dataset.entities.map(({ id, kind }) => [id, kind]));
    const all = dataset.relations.toSorted((a, b) => compare(keyOf(a), keyOf(b)));
    const large = groupBy(all, ({ subject }) => nameOf(subject), { least, rest: "" }).filter(
      ({ title }) => title !== "",
    );
    const grouped = new Set(large.flatMap(({ records }) => records));
    const others = all.filter((relation) => !grouped.has(relation));
    return [
      chapter(
        "Relations",
        "relations",
        `All ${all.length} lasting relations between two people, states, bodies or things that the paper mentions, by the first of the two. Read each with the note beside it. Where no other time is given, it held in ${dataset.paper.year}.`,
      ),
      ...[...large, ...groupBy(others, ({ subject }) => otherSubjects(kinds.get(subject)))].map(
        ({ title, records }): Node =>
          register(
            title,
            [
              ["Relation", 92],
              [null, "*"],
            ],
            records.map((relation): Cell[] => [
              initialCapital(relation.predicate.replaceAll("-", " ")),
              entry(relation, sources, { text: noteOf(relation) }),
            ]),
          ),
      ),
    ];
  },
};

const keyOf = ({ predicate, id }: Relation): string => `${predicate} ${id}`;

function otherSubjects(kind: Entity["kind"] | undefined): string {
  if (kind === "state" || kind === "territory") return "Other states and territories";
  return kind === "person" || kind === "group" ? "Other people and groups" : "Bodies, forces, agreements and others";
}

/** What makes a relation true: its note and, unless the note has it, its time. */
function noteOf({ description, interval, intervalAsPrinted }: Relation): string {
  const when = dateText(interval, intervalAsPrinted);
  return [description, when && !description?.includes(when) && sentence(when)].filter(Boolean).join(" ");
}
