import type { Finding } from "../../json/problem.ts";
import type { RecordOf } from "../../records/record-schemas.ts";
import { nameKey } from "../../wording/name-key.ts";
import type { Rule } from "../rule.ts";

export const labelActor: Rule = {
  id: "label/actor",
  severity: "error",
  requirement:
    "The label of a statement names one of its speakers, unless they are groups or bodies, and the label or description of an event names each person among its actors.",
  reason: "A label says who said or did what. If it names nobody of those in the field, one of the two is wrong.",
  bad: '"label": "Lukashenka said that peace-loving Belarus could not afford to fight", "speakers": ["vladimir-putin"]',
  good: '"label": "Lukashenka said that peace-loving Belarus could not afford to fight", "speakers": ["aliaksandr-lukashenka"]',
  *check(records) {
    if (!records.isChecked("statements", "events")) return;
    const entities = new Map(records.of("entities").map(({ record }) => [record.id, record]));
    const names = new Map<string, readonly string[] | undefined>();
    const isNamed = (id: string, words: string): boolean => {
      const entity = entities.get(id);
      if (!names.has(id)) names.set(id, entity && namesOf(entity));
      return names.get(id)?.some((name) => words.includes(name)) ?? true;
    };
    for (const { file, record } of records.of("statements")) {
      const words = wordsOf(record.label);
      if (record.speakers.some((id) => isNamed(id, words))) continue;
      yield fault(file, ["speakers"], record.speakers.join("`, `"), "label");
    }
    for (const { file, record } of records.of("events")) {
      for (const [index, id] of (record.actors ?? []).entries()) {
        if (entities.get(id)?.kind !== "person" || isNamed(id, wordsOf(record.label, record.description))) continue;
        yield fault(file, ["actors", index], id, "label or description");
      }
    }
  },
};

const fault = (file: string, path: Finding["path"], names: string, where: string): Finding => ({
  file,
  path,
  message: `The ${where} does not name \`${names}\`.`,
  expected: "Who said or did it, by name, in both places.",
  fix: `Check in the paper who it was, and correct \`${path[0]}\` or the ${where}.`,
});

/** Texts as name keys, with “RAND’s” as “RAND”. */
const wordsOf = (...texts: readonly (string | undefined)[]): string =>
  ` ${nameKey(texts.join(" ").replace(/[’']s\b/g, ""))} `;

/** The names by which a label can call an entity; none for groups and bodies, which labels describe in other words. */
function namesOf(entity: RecordOf<"entities">): string[] | undefined {
  if (entity.kind === "group" || entity.kind === "body" || entity.kind === "formation") return undefined;
  const family = entity.kind === "person" ? entity.name.split(" ").slice(-1) : [];
  return [entity.name, ...(entity.variants ?? []).map(({ name }) => name), ...family].map(
    (name) => ` ${nameKey(name)} `,
  );
}
