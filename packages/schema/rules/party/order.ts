import type { Finding } from "../../json/problem.ts";
import { nameKey } from "../../wording/name-key.ts";
import type { Records } from "../records.ts";
import type { Rule } from "../rule.ts";

export const partyOrder: Rule = {
  id: "party/order",
  severity: "error",
  requirement:
    "The id of a deal begins with its supplier and that of a deployment with its owner, before any recipient or host; the label of a relation, and its id if it has the verb, name the subject before the object.",
  reason: "Parties are easily swapped, and both are valid. Said twice, in the field and in the name, a swap shows.",
  bad: '"id": "russia-belarus-su-30sm-2016", "supplier": "belarus", "recipients": ["russia"]',
  good: '"id": "russia-belarus-su-30sm-2016", "supplier": "russia", "recipients": ["belarus"]',
  *check(records) {
    if (!records.isChecked("arms-deals", "deployments", "relations")) return;
    const namesOf = namesById(records);
    for (const { file, record } of records.of("arms-deals")) {
      if (record.kind !== "supply" || record.supplier === null || record.recipients === null) continue;
      yield* faults(file, record.id, "supplier", record.supplier, "recipients", record.recipients, namesOf);
    }
    for (const { file, record } of records.of("deployments")) {
      yield* faults(file, record.id, "owner", record.owner, "hosts", record.hosts, namesOf);
    }
    for (const { file, record } of records.of("relations")) {
      const [verb = ""] = record.predicate.split("-");
      const name = record.label ?? (record.id.split("-").includes(verb) ? record.id : undefined);
      if (name === undefined) continue;
      yield* faults(file, name, "subject", record.subject, "object", [record.object], namesOf);
    }
  },
};

type Names = (id: string) => readonly string[];

/** Whether the name of a record has a party of the second field before the one of the first. */
function* faults(
  file: string,
  name: string,
  field: string,
  first: string,
  otherField: string,
  others: readonly string[],
  namesOf: Names,
): Generator<Finding> {
  const words = ` ${nameKey(name)} `;
  const at = placeIn(words, namesOf(first));
  for (const other of others) {
    const otherAt = placeIn(words, namesOf(other));
    if (other === first || at === undefined || otherAt === undefined || at < otherAt) continue;
    yield {
      file,
      path: [field],
      message: `\`${field}\` is \`${first}\`, but “${name}” names \`${other}\` first.`,
      expected: `\`${field}\` before \`${otherField}\`.`,
      fix: `Check in the paper which is which. Swap \`${field}\` and \`${otherField}\`, or correct the name.`,
    };
    return;
  }
}

/** Where the first of some names is in a text; `undefined` if none is. */
function placeIn(words: string, names: readonly string[]): number | undefined {
  const places = names.map((name) => words.indexOf(` ${name} `)).filter((place) => place >= 0);
  return places.length === 0 ? undefined : Math.min(...places);
}

/** The names of each entity as they can be in an id or a label: its id, its name and variants, of a person the family name. */
function namesById(records: Records): Names {
  const entities = new Map(records.of("entities").map(({ record }) => [record.id, record]));
  return (id) => {
    const entity = entities.get(id);
    if (entity === undefined) return [nameKey(id)];
    const family = entity.kind === "person" ? entity.name.split(" ").slice(-1) : [];
    return [id, entity.name, ...(entity.variants ?? []).map(({ name }) => name), ...family].map(nameKey);
  };
}
