import { type Entity, formatDate, nameInSentence, type Statement } from "@unionstate/dataset";
import type { Cell, Node } from "../../content.ts";
import type { Chapter } from "../book.ts";
import { groupBy } from "../dataset.ts";
import { compare, sortKey } from "../references.ts";
import { chapter, entry, register } from "../register.ts";
import { initialCapital, listText, nameOf, sentence } from "../wording.ts";

/** The fewest statements of a speaker with a group of their own. */
const least = 4;

/** Who said or wrote what: all statements, by speaker. */
export const statements: Chapter = {
  name: "statements",
  content: ({ dataset, sources }) => {
    const kinds = new Map(dataset.entities.map(({ id, kind }) => [id, kind]));
    /** The surname of a person, the name of another speaker. */
    const keyOf = (statement: Statement): string => {
      const name = speakerOf(statement);
      const [first] = statement.speakers;
      return sortKey(first && kinds.get(first) === "person" ? (name.split(" ").at(-1) ?? name) : name);
    };
    const all = dataset.statements.toSorted((a, b) => compare(keyOf(a), keyOf(b)) || compare(a.id, b.id));
    const large = groupBy(all, speakerOf, { least, rest: "" }).filter(({ title }) => title !== "");
    const grouped = new Set(large.flatMap(({ records }) => records));
    const others = all.filter((statement) => !grouped.has(statement));
    const groups = [...large, ...groupBy(others, ({ speakers: [id] }) => otherSpeakers(id && kinds.get(id)))];
    return [
      chapter(
        "Statements",
        "statements",
        `What ${new Set(all.flatMap(({ speakers }) => speakers)).size} people, groups and bodies said or wrote, as the paper reports it: ${all.length} paraphrases, never quotations. The speaker is who spoke or wrote; what they said is not a statement of the paper.`,
      ),
      ...groups.map(
        ({ title, records }): Node =>
          register(
            initialCapital(title),
            [
              ["When", 66],
              [null, "*"],
            ],
            records.map((statement): Cell[] => [
              initialCapital(formatDate(statement.date, { asPrinted: statement.dateAsPrinted })),
              entry(statement, sources, { text: textOf(statement) }),
            ]),
          ),
      ),
    ];
  },
};

const speakerOf = ({ speakers: [first] }: Statement): string => (first ? nameOf(first) : "");

function otherSpeakers(kind: Entity["kind"] | undefined): string {
  if (kind === "person") return "Other people";
  return kind === "group" ? "Other groups" : "States, organisations and media";
}

/** What was said besides the label, on what occasion and to whom, and who relayed it. */
function textOf({ description, occasion, audience, relayedBy }: Statement): string {
  const said = [
    occasion?.replace(/\.$/, ""),
    audience && `to ${listText(audience.map(nameInSentence))}`,
    relayedBy && `relayed by ${listText(relayedBy.map(nameInSentence))}`,
  ].filter(Boolean);
  return [description, said.length > 0 && sentence(said.join("; "))].filter(Boolean).join(" ");
}
